import LocalTime
import Office

/// What needs a second person: made by one, agreed by another, and only then done.
extension Report {
    /// A proposal that its proposer's own rank already settles is done at once; any other waits.
    func enact(_ proposal: Proposal, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard proposal.needs.isEmpty else { return [propose(proposal.content)] }
        return try carryOut(proposal, bench)
    }

    func approve(_ id: Int, _ agree: Bool, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let proposal = proposals.first(where: { $0.id == id }) else { throw .nothingToDecide(.approval) }
        guard let needed = proposal.needs.first, needed.contains(bench.standing) else { throw .notYours(.approval) }
        // Whoever began it may take it back, and never complete it (A0.26).
        if agree, proposal.hasHand(of: bench.author.account) { throw .needsAnotherPerson }
        guard agree else {
            let reason = try required(reason, "reason", "Hãy ghi lý do không đồng ý.")
            return [.proposalRejected(proposal: id, reason: reason)]
        }
        var approved = proposal
        approved.approvals.append(bench.author)
        let events: [ReportEvent] = [.proposalApproved(proposal: id)]
        return approved.needs.isEmpty ? events + (try carryOut(approved, bench)) : events
    }

    private func carryOut(_ proposal: Proposal, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        switch proposal.content {
        case .answer(let outcome, let text, let media, let day, let referred):
            return [
                .answered(
                    outcome: outcome, text: text, media: media, plannedFor: day, referredTo: referred,
                    writtenBy: proposal.by)
            ]
        case .deadlineChange(let reason, let days):
            return [try extended(by: days, reason: reason, proposedBy: proposal.by, bench)]
        case .hiding(let code, let interest, let reason):
            guard !isHidden else { throw .alreadyDone(.hiding) }
            return [hidden(code, interest, reason, proposedBy: proposal.by, bench)]
        case .lateRefusal(let code, let reason, let guidance):
            return [.refused(code: code, reason: reason, guidance: guidance, late: true, proposedBy: proposal.by)]
        case .lateReturn(let reason, let suggested):
            return [.returned(reason: reason, suggested: suggested, late: true)]
        case .endOfUrgency(let reason): return [.urgencyChanged(to: nil, reason: reason)]
        // It has been in force since it was marked.
        case .stateSecrecy: return []
        }
    }
}
