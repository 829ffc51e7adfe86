package import FieldReports
package import LocalTime

/// How many public reports of one field stand in one status.
package struct PublicCount: Sendable, Equatable {
    package var category: CategoryCode
    package var status: Status
    package var count: Int
    /// Their day lies before the day that was asked about, whether they still owe an answer or not.
    package var pastDeadline: Int
    package var urgent: Int
    package var lately: Int
}

extension ReportQueries {
    /// All that the public figures are made of, in one walk. Index: report_figures.
    package func publicCounts(today: Day, since: Day) throws -> [PublicCount] {
        try tx.rows(
            """
            SELECT report.category AS category, report.status AS status, COUNT(*) AS n,
                   SUM(CASE WHEN \(Query.pastItsDay(on: today)) THEN 1 ELSE 0 END) AS past_deadline,
                   SUM(CASE WHEN report.urgent_kind IS NOT NULL THEN 1 ELSE 0 END) AS urgent,
                   SUM(CASE WHEN report.submitted_at >= \(since.start) THEN 1 ELSE 0 END) AS lately
              FROM report
             WHERE \(Sight.condition(viewer)) AND report.visibility = 'public'
             GROUP BY report.category, report.status
            """
        ).map {
            PublicCount(
                category: try $0.get("category"), status: try $0.get("status"), count: try $0.get("n"),
                pastDeadline: try $0.get("past_deadline"), urgent: try $0.get("urgent"), lately: try $0.get("lately"))
        }
    }
}
