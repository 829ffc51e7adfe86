// What oversight asks of the whole province. Every question takes the viewer, as everywhere. Counts are of all; the lines
// below them are the newest, read whole.

package import FieldReports
package import LocalTime
package import Office

/// Figures of one agency, over the reports that it leads.
package struct AgencyFigures: Sendable, Equatable {
    package var agency: AgencyCode
    package var received: Int
    package var overdue: Int
    /// Reports that were ever hidden: the share of `received` by which agencies are ranked (IOC-03).
    package var hidden: Int
    package var hidings: HidingCounts
}

/// Acts of hiding: one report may be hidden more than once.
package struct HidingCounts: Sendable, Equatable {
    package var all: Int
    package var reviewed: Int
    /// Of those that were reviewed.
    package var overturned: Int
    /// With one working day or less left of the legal term.
    package var nearLimit: Int
    package var afterBadRating: Int
}

/// What was taken from the public's sight, and the other ways around an answer, in numbers of all (IOC-01, IOC-03).
package struct OversightCounts: Sendable, Equatable {
    package var hidings: HidingCounts
    /// Hidden now.
    package var hiddenNow: Int
    package var awaitingReview: Int
    /// Refusals at triage, merges and changed dates that nobody has reviewed (A0.7, A0.9, AMB-09).
    package var decisionsAwaitingReview: Int
    /// Reports that were ever refused after the term, also where it was overturned (A0.3).
    package var refusedLate: Int
    /// Times that an identity was opened.
    package var openings: Int
}

extension ReportQueries {
    /// Every lead agency with what it has received, what is late, and what was ever hidden.
    package func byAgency(today: Day) throws -> [AgencyFigures] {
        try tx.rows(
            """
            SELECT report.lead_agency AS agency, COUNT(*) AS received,
                   SUM(CASE WHEN \(Query.overdue(on: today)) THEN 1 ELSE 0 END) AS overdue,
                   SUM(CASE WHEN report.hidings > 0 THEN 1 ELSE 0 END) AS hidden, \(hidingSums)
              FROM report
             WHERE \(Sight.condition(viewer)) AND report.lead_agency IS NOT NULL AND report.is_pilot = 0
             GROUP BY report.lead_agency
             ORDER BY report.lead_agency
            """
        ).map {
            AgencyFigures(
                agency: try $0.get("agency"), received: try $0.get("received"), overdue: try $0.get("overdue"),
                hidden: try $0.get("hidden"), hidings: try HidingCounts($0))
        }
    }

    /// When the oldest report that nobody has routed came.
    package func oldestUnrouted() throws -> Instant? {
        try tx.rows(
            """
            SELECT MIN(report.submitted_at) AS oldest FROM report
             WHERE \(Sight.condition(viewer)) AND report.status IN ('submitted', 'returned')
            """
        ).first?.get("oldest")
    }

    /// Of what this viewer oversees, like the lines below: a public report outside an inspector's scope is nobody's
    /// business of theirs (A0.9), and in a report of their own whoever oversees is a reporter like any other.
    package func oversightCounts() throws -> OversightCounts {
        let hidden = try tx.rows(
            """
            SELECT \(hidingSums), COALESCE(SUM(report.is_hidden), 0) AS hidden_now,
                   COALESCE(SUM(CASE WHEN report.review_by IS NOT NULL THEN 1 ELSE 0 END), 0) AS awaiting
              FROM report WHERE \(Sight.byOffice(viewer)) AND report.hidings > 0
            """
        ).first
        return OversightCounts(
            hidings: try hidden.map(HidingCounts.init)
                ?? HidingCounts(all: 0, reviewed: 0, overturned: 0, nearLimit: 0, afterBadRating: 0),
            hiddenNow: try hidden?.get("hidden_now") ?? 0, awaitingReview: try hidden?.get("awaiting") ?? 0,
            decisionsAwaitingReview: try number("COUNT(*)", "report.decision_review_by IS NOT NULL"),
            refusedLate: try number("COUNT(*)", "report.refused_late_at IS NOT NULL"),
            openings: try number("COALESCE(SUM(report.openings), 0)", "report.openings > 0"))
    }

    private func number(_ what: Query, _ condition: Query) throws -> Int {
        try tx.rows("SELECT \(what) AS n FROM report WHERE \(Sight.byOffice(viewer)) AND \(condition)")
            .first?.get("n") ?? 0
    }
}

// MARK: - The newest, whole: for the use cases alone. Index: report_overseen

extension ReportQueries {
    package func hiddenLast(limit: Int = 100) throws -> [Report] {
        try whole("report.hidings > 0", by: "report.hidden_at DESC", limit)
    }

    package func refusedLateLast(limit: Int = 100) throws -> [Report] {
        try whole("report.refused_late_at IS NOT NULL", by: "report.refused_late_at DESC", limit)
    }

    package func openedLast(limit: Int = 100) throws -> [Report] {
        try whole("report.openings > 0", by: "report.opened_at DESC", limit)
    }

    private func whole(_ condition: Query, by order: Query, _ limit: Int) throws -> [Report] {
        try tx.rows(
            """
            SELECT body FROM report
             WHERE \(Sight.byOffice(viewer)) AND \(condition)
             ORDER BY \(order) LIMIT \(limit)
            """
        ).map(report)
    }
}

// MARK: - Rows

private let hidingSums: Query = """
    COALESCE(SUM(report.hidings), 0) AS hidings, COALESCE(SUM(report.hidings_reviewed), 0) AS reviewed,
    COALESCE(SUM(report.hidings_overturned), 0) AS overturned,
    COALESCE(SUM(report.hidings_near_limit), 0) AS near_limit,
    COALESCE(SUM(report.hidings_after_bad_rating), 0) AS after_bad_rating
    """

extension HidingCounts {
    fileprivate init(_ row: Row) throws {
        self.init(
            all: try row.get("hidings"), reviewed: try row.get("reviewed"), overturned: try row.get("overturned"),
            nearLimit: try row.get("near_limit"), afterBadRating: try row.get("after_bad_rating"))
    }
}
