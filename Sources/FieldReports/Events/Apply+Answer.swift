import LocalTime
import Office

extension Report {
    mutating func applyAnswer(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        switch event {
        case .answerProposed(let id, let outcome, let text, let media, let plannedFor, let referredTo):
            status = .pendingApproval
            nextProposal = id + 1
            let content = Proposal.Content.answer(
                outcome: outcome, text: text, media: media, plannedFor: plannedFor, referredTo: referredTo)
            proposals.append(Proposal(id: id, content: content, by: by, at: at))
        case .answered(let outcome, let text, let media, let plannedFor, let referredTo, let writtenBy):
            status = .answered
            noticeOwedSince = nil
            proposals.removeAll { !$0.isHiding && !$0.waitsForConfirmation }
            let answer = Answer(
                outcome: outcome, text: text, media: media, plannedFor: plannedFor, referredTo: referredTo,
                writtenBy: writtenBy, approvedBy: by, at: at)
            editRound { $0.answer = answer }
            if let day = plannedFor { commitment = Commitment(round: rounds.count, day: day) }
        case .corrected(let text, let reason):
            guard let index = rounds.lastIndex(where: { $0.answer != nil }) else { return }
            rounds[index].answer?.corrections.append(Correction(text: text, reason: reason, at: at))
        case .commitmentProven(let words, let media):
            commitment?.provenAt = at
            commitment?.proof = words
            commitment?.proofMedia = media
        case .commitmentMissed: commitment?.missedAt = at
        default: break
        }
    }

    mutating func applyProposal(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        switch event {
        case .proposed(let id, let content):
            nextProposal = id + 1
            proposals.append(Proposal(id: id, content: content, by: by, at: at))
        case .proposalApproved(let id):
            guard let index = proposals.firstIndex(where: { $0.id == id }) else { return }
            proposals[index].approvals.append(by)
            if proposals[index].needs.isEmpty { complete(index, with: by) }
        case .proposalRejected(let id, _), .proposalLapsed(let id): dropProposal(id)
        default: break
        }
    }

    private mutating func complete(_ index: Int, with last: Author) {
        switch proposals[index].content {
        // It stays until the refusal that it comes to has taken over who agreed.
        case .lateRefusal: return
        case .stateSecrecy(.moderation, _): keptBackBy = (keptBackBy ?? []) + [last]
        case .stateSecrecy(.refusal, _):
            let agreed = (refusal?.agreedBy ?? []) + [last]
            refusal?.agreedBy = agreed
        default: break
        }
        proposals.remove(at: index)
    }

    private mutating func dropProposal(_ id: Int) {
        let dropped = proposals.first { $0.id == id }
        proposals.removeAll { $0.id == id }
        switch dropped?.content {
        case .answer: if status == .pendingApproval { status = .inProgress }
        case .stateSecrecy(let ground, _):
            liftSecrecy(ground)
            secrecyFailed = true
        default: break
        }
    }
}
