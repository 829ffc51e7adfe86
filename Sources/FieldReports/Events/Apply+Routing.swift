import LocalTime
import Office

extension Report {
    mutating func applyRouting(_ event: ReportEvent, _ at: Instant, _ by: Author) {
        switch event {
        case .routed(let agency, let basis):
            leadAgency = agency
            routing = basis
            status = .routed
            acceptedAt = nil
            dropWishes()
            cooperations.removeAll { $0.agency == agency }
        case .received(let instant, let deemed, let deadline, let limit):
            receivedAt = instant
            refusalLimit = limit
            receiptWasDeemed = deemed
            applyReceipt(instant, deadline)
            // What was taken on paper before: nobody could be reminded of it then.
            if instant < submittedAt { remindedAt = at }
        case .accepted:
            status = .accepted
            acceptedAt = at
        case .returned(_, _, let late):
            status = .returned
            returns += 1
            queuedAt = at
            // REP-24: in time, the next agency's clock is its own; late, the promised day stands for all who follow.
            keepsClock = keepsClock || late
            dropWishes()
        case .cooperationAsked(let agency, let partner, let request):
            cooperations.append(Cooperation(agency: agency, externalPartner: partner, request: request, at: at))
        case .cooperationAnswered(let agency, let words, let media):
            guard let index = cooperations.lastIndex(where: { $0.agency == agency }) else { return }
            cooperations[index].answers.append(CooperationAnswer(words: words, media: media, by: by, at: at))
        case .takenOver(let agency, let old):
            leadAgency = agency
            routing = .successor(of: old)
            cooperations.removeAll { $0.agency == agency }
        default: break
        }
    }

    /// A receipt that keeps the promised day goes on with its round; any other is a new count of the first round.
    private mutating func applyReceipt(_ at: Instant, _ deadline: Deadline) {
        if let round, round.deadline == deadline { return }
        // What has been answered was answered, whoever has it now.
        if let round, round.answer == nil { rounds.removeLast() }
        startRound(at, deadline)
    }
}
