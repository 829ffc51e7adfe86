import FieldReports
import LocalTime
import Office

/// The lists by which offices work. Each is a condition of a query, so a figure and the list behind it cannot differ;
/// and each compares columns that the domain wrote (`ReportColumns`), so a list and the domain cannot differ either.
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
    case decisionReviews
    case objections
    case proposals
    case recurring
    case forgotten
    case all
}

extension WorkList {
    func condition(_ question: WorkQuestion) -> Query {
        switch self {
        case .toAccept: "report.status = 'routed'"
        case .handling: "report.status IN ('accepted', 'inProgress', 'clarifying')"
        case .toApprove: "report.awaits_lead = 1"
        case .feedback: "report.owes_feedback = 1"
        case .noticeOwed: "report.notice_owed_since IS NOT NULL"
        case .cooperation: cooperating(question.agencies) + " AND " + .owing
        case .answered: "report.status IN ('answered', 'closed', 'refused')"
        case .urgent: "report.urgent_kind IS NOT NULL AND " + .owing
        case .triage: "report.status IN ('submitted', 'returned')"
        case .overdue: .overdue(on: question.today)
        case .dueToday: "report.answered_at IS NULL AND report.deadline_day = \(question.today) AND " + .owing
        case .unpublished:
            "report.moderation_owed_since IS NOT NULL AND report.moderation_owed_since < \(question.publishedBy.start)"
        case .hidden: "report.is_hidden = 1"
        case .hidingReviews: "report.review_by IS NOT NULL"
        case .decisionReviews: "report.decision_review_by IS NOT NULL"
        case .objections: "report.objection_by IS NOT NULL"
        case .proposals: "report.awaits_centre = 1"
        case .recurring: "report.recurs = 1 AND " + .owing
        case .forgotten: .forgotten(since: question.quietSince)
        case .all: "1 = 1"
        }
    }

    /// What is done is read from the newest; what is owed, from the most pressing.
    package var isDone: Bool { self == .answered || self == .all }
}

extension Query {
    /// IOC-02: open, and without an owner, or untouched by any person since `instant`. Index: report_deadline,
    /// which holds what has no answer.
    static func forgotten(since instant: Instant) -> Query {
        "report.answered_at IS NULL AND (report.touched_at < \(instant) OR report.lead_agency IS NULL) AND " + owing
    }
}

private func cooperating(_ agencies: [AgencyCode]) -> Query {
    guard !agencies.isEmpty else { return "EXISTS (SELECT 1 FROM cooperation c WHERE c.report = report.id)" }
    return "EXISTS (SELECT 1 FROM cooperation c WHERE c.report = report.id AND c.agency IN (\(list: agencies)))"
}
