import LocalTime

/// The birth of a report: sent, routed at once where the rules know the agency, alerted at once when urgent.
extension Report {
    /// - Parameter route: what the routing rules propose for its place and category; nil leaves it to the IOC (REP-21).
    package static func submit(
        _ submission: Submission, by author: Author, routedTo route: RoutingProposal?, under law: Law
    ) -> Decision {
        var events: [ReportEvent] = [.submitted(submission)]
        let now = submission.submittedAt
        if let route {
            events.append(.routed(to: route.agency, basis: .rule(id: route.rule, version: route.version)))
            events.append(receipt(at: now, deemed: false, law))
        }
        // REP-29: nobody waits for triage to be woken.
        if submission.urgentKind != nil { events.append(.alerted(step: .duty)) }
        return Decision(by: author, events: events)
    }

    static func receipt(at instant: Instant, deemed: Bool, _ law: Law) -> ReportEvent {
        .received(
            at: instant, deemed: deemed, deadline: law.resolutionDeadline(receivedAt: instant),
            refusalLimit: law.refusalLimit(receivedAt: instant))
    }
}
