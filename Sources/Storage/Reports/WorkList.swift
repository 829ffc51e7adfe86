import FieldReports
import LocalTime
import Office

/// The lists by which offices work. Each is a condition of a query, so a figure and the list behind it cannot differ.
package enum WorkList: String, Sendable, CaseIterable {
    // The lead agency's
    case toAccept
    case handling
    case toApprove
    case feedback
    case noticeOwed
    case cooperation
    case answered
    // The centre's
    case urgent
    case triage
    case overdue
    case dueToday
    case unpublished
    case hidden
    case hidingReviews
    case objections
    case proposals
    case recurring
    case all
}

extension WorkList {
    /// - Parameter publishedBy: what came before this day should be public by now.
    func condition(on today: Day, publishedBy day: Day, agencies: [AgencyCode]) -> Query {
        switch self {
        case .toAccept: "report.status = 'routed'"
        case .handling: "report.status IN ('accepted', 'inProgress', 'clarifying')"
        case .toApprove: "report.pending > 0"
        case .feedback:
            "report.status IN ('answered', 'closed') AND " + open("feedbackSent", until: ["feedbackDecided"])
        case .noticeOwed: "report.notice_owed_since IS NOT NULL"
        case .cooperation: cooperating(agencies) + " AND " + .owing
        case .answered: "report.status IN ('answered', 'closed', 'refused')"
        case .urgent: "report.urgent_kind IS NOT NULL AND " + .owing
        case .triage: "report.status IN ('submitted', 'returned')"
        case .overdue: .overdue(on: today)
        case .dueToday: "report.answered_at IS NULL AND report.deadline_day = \(today) AND " + .owing
        case .unpublished:
            "report.visibility = 'notYetPublic' AND report.lead_agency IS NOT NULL AND report.submitted_at < \(day.start)"
                + " AND report.status NOT IN ('refused', 'merged', 'withdrawn')"
        case .hidden: "report.is_hidden = 1"
        case .hidingReviews: Self.unreviewed
        case .objections: open("objectionRaised", until: ["objectionDecided"])
        case .proposals: "report.pending > 0 AND " + awaitingCentre
        case .recurring: Query.owing + " AND report.id IN (SELECT e.report FROM event e WHERE e.name = 'recurred')"
        case .all: "1 = 1"
        }
    }

    /// IOC-01: every hiding is reviewed, also one that the agency has lifted itself; a supervisor who lifts it has
    /// reviewed it. Index: event_hidden.
    private static let unreviewed: Query = """
        report.id IN (SELECT h.report FROM event h
                       WHERE h.name = 'hidden'
                         AND NOT EXISTS (SELECT 1 FROM event r
                                          WHERE r.report = h.report AND r.sequence > h.sequence
                                            AND (r.name IN ('hidden', 'hidingReviewed')
                                                 OR r.name = 'unhidden' AND r.standing IN ('iocManager', 'overseer'))))
        """

    /// What is done is read from the newest; what is owed, from the most pressing.
    package var isDone: Bool { self == .answered || self == .all }
}

/// An event that nothing has answered since.
private func open(_ name: String, until ends: [String]) -> Query {
    """
    EXISTS (SELECT 1 FROM event a WHERE a.report = report.id AND a.name = \(name)
      AND NOT EXISTS (SELECT 1 FROM event b WHERE b.report = a.report AND b.sequence > a.sequence
        AND b.name IN (\(list: ends))))
    """
}

/// A proposal that may need somebody of the centre: its kind stands in the event's body.
private let awaitingCentre: Query = """
    EXISTS (SELECT 1 FROM event a WHERE a.report = report.id AND a.name = 'proposed'
      AND (a.body LIKE '%"lateReturn"%' OR a.body LIKE '%"lateRefusal"%' OR a.body LIKE '%"hiding"%')
      AND NOT EXISTS (SELECT 1 FROM event b WHERE b.report = a.report AND b.sequence > a.sequence
        AND b.name IN ('proposalRejected', 'hidden', 'refused', 'returned')))
    """

private func cooperating(_ agencies: [AgencyCode]) -> Query {
    guard !agencies.isEmpty else { return "EXISTS (SELECT 1 FROM cooperation c WHERE c.report = report.id)" }
    return "EXISTS (SELECT 1 FROM cooperation c WHERE c.report = report.id AND c.agency IN (\(list: agencies)))"
}
