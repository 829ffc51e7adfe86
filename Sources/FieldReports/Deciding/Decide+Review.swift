import LocalTime
import Office

/// What one office decided alone, looked at by the one above it (A0.7, A0.9, AMB-09).
extension Report {
    func review(_ uphold: Bool, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let subject = reviewSubject else { throw .nothingToDecide(.review) }
        guard bench.standing == reviewer || bench.standing == .overseer else { throw .notTheReviewer }
        try checkNoHand(in: handsUnderReview, bench)
        let reason = try required(reason, "reason", "Hãy ghi kết quả rà soát.")
        let reviewed = ReportEvent.reviewed(subject, upheld: uphold, reason: reason)
        return uphold ? [reviewed] : [reviewed] + undoing(subject, reason, bench)
    }

    /// A0.9, A0.26: nobody judges what they did themselves or agreed to, in whatever capacity.
    func checkNoHand(in hands: [Author], _ bench: Bench) throws(Denial) {
        guard !hands.contains(where: { $0.account == bench.author.account }) else { throw .needsAnotherPerson }
    }

    private func undoing(_ subject: ReviewSubject, _ reason: String, _ bench: Bench) -> [ReportEvent] {
        switch subject {
        case .triageRefusal:
            let reopened = ReportEvent.reopened(
                reason: reason, deadline: bench.law.resolutionDeadline(receivedAt: bench.now))
            // Who objected to it has been heard by that.
            return (openObjection == nil ? [] : [.objectionDecided(upheld: false, reason: reason)]) + [reopened]
        case .merge: return [.unmerged(reason: reason)]
        // A promised day never moves nearer (AMB-04): it counts as objected to, and the day stands.
        case .deadlineChange: return []
        }
    }
}
