import LocalTime
package import Office

/// The birth of a report: sent, routed at once where the rules know the agency, alerted at once when urgent.
extension Report {
    /// - Parameters:
    ///   - route: what the routing rules propose for its place and category; nil leaves it to the IOC (REP-21).
    ///   - earlier: a report that everybody may know and that was done, when the same matter is at its spot again.
    package static func submit(
        _ submission: Submission, by author: Author, routedTo route: RoutingProposal?,
        recurs earlier: ReportCode? = nil,
        under law: Law
    ) -> Decision {
        var events: [ReportEvent] = [.submitted(submission)]
        let now = submission.submittedAt
        if let route {
            events.append(.routed(to: route.agency, basis: .rule(id: route.rule, version: route.version)))
            // A0.24: as if it had been sent when it was taken on paper.
            events.append(receipt(at: submission.enteredLater ?? now, deemed: false, law))
        }
        // REP-29: nobody waits for triage to be woken.
        if submission.urgentKind != nil { events.append(.alerted(step: .duty)) }
        // AMB-26: whoever says «it is the same» is linked to it, and keeps a code, a day and an answer of their own.
        if let same = submission.sameAs { events.append(.linked(to: same)) }
        if let earlier { events.append(.recurred(after: earlier)) }
        return Decision(by: author, events: events)
    }

    static func receipt(at instant: Instant, deemed: Bool, _ law: Law) -> ReportEvent {
        .received(
            at: instant, deemed: deemed, deadline: law.resolutionDeadline(receivedAt: instant),
            refusalLimit: law.refusalLimit(receivedAt: instant))
    }
}
