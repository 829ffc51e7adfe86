package import Office

/// What follows for one report from what happened elsewhere. Like `elapse` it is nobody's act: nobody may ask for it,
/// and each is decided here or not at all. From which statuses stands in the table of moves.
extension Report {
    /// AMB-25: the lead agency has ended; its successor goes on with the same day, and history keeps the old name.
    package func handedOver(to heir: AgencyCode) -> Decision? {
        guard follows(.handover), let old = leadAgency, old != heir else { return nil }
        return Decision(by: .clock, events: [.takenOver(by: heir, from: old)])
    }

    /// REP-20: a link is known to both its ends, in the name of whoever made it.
    ///
    /// - Parameter decision: what was decided about `other`; nothing follows where it does not link to this report.
    package func linkedBack(to other: ReportCode, by decision: Decision) -> Decision? {
        guard follows(.linkBack), decision.events.contains(.linked(to: code)), !links.contains(other) else {
            return nil
        }
        return Decision(by: decision.by, events: [.linked(to: other)])
    }

    /// AMB-26: somebody else sent `submission` and said «đúng việc này» of this report. It stands in another person's
    /// history, so it does not say whose word it was.
    package func joined(by submission: Submission) -> Decision? {
        guard follows(.joining), submission.sameAs == code, !links.contains(submission.code) else { return nil }
        return Decision(by: .clock, events: [.linked(to: submission.code)])
    }

    /// AMB-04: the calendar has changed. The promised day moves later, with notice; never earlier than what was told.
    ///
    /// - Parameter document: what the change of calendar rests on, kept in the history.
    package func recounted(under law: Law, document: String) -> Decision? {
        guard follows(.recount), let round, round.answer == nil else { return nil }
        let counted = recount(round, under: law)
        guard counted.day > round.deadline.day else { return nil }
        return Decision(by: .clock, events: [.deadlineRecomputed(deadline: counted, document: document)])
    }

    private func follows(_ consequence: Consequence) -> Bool { consequence.from.contains(status) }
}
