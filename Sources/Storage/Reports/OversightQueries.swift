// What oversight asks of the whole province. Every question takes the viewer, as everywhere.

package import FieldReports
package import LocalTime
package import Office
import Territory

/// Figures of one agency.
package struct AgencyFigures: Sendable, Equatable {
    package var agency: AgencyCode
    package var received: Int
    package var overdue: Int
    package var hidden: Int
}

/// How many came and were answered; and of those whose limit fell, how many were done in time.
package struct Throughput: Sendable, Equatable {
    package var received: Int
    /// Of those that came.
    package var answered: Int
    package var punctuality: PunctualityCounts
}

extension ReportQueries {
    /// Every lead agency with what it has received, what is late, and what was ever hidden.
    package func byAgency(today: Day) throws -> [AgencyFigures] {
        try tx.rows(
            """
            SELECT report.lead_agency AS agency, COUNT(*) AS received,
                   SUM(CASE WHEN \(Query.overdue(on: today)) THEN 1 ELSE 0 END) AS overdue,
                   SUM(CASE WHEN EXISTS (SELECT 1 FROM event e WHERE e.report = report.id AND e.name = 'hidden')
                        THEN 1 ELSE 0 END) AS hidden
              FROM report
             WHERE \(Sight.condition(viewer)) AND report.lead_agency IS NOT NULL AND report.is_pilot = 0
             GROUP BY report.lead_agency
             ORDER BY report.lead_agency
            """
        ).map {
            AgencyFigures(
                agency: try $0.get("agency"), received: try $0.get("received"), overdue: try $0.get("overdue"),
                hidden: try $0.get("hidden"))
        }
    }

    /// Of what came on or after `day`: how many are answered. And of what fell due since, how much was in time, counted
    /// over all reports, secret ones too (A0.3): a rate says nothing of any one of them.
    package func throughput(since day: Day, on today: Day) throws -> Throughput {
        let row = try tx.rows(
            """
            SELECT COUNT(*) AS received,
                   COALESCE(SUM(CASE WHEN report.answered_at IS NOT NULL AND report.status IN ('answered', 'closed')
                        THEN 1 ELSE 0 END), 0) AS answered
              FROM report
             WHERE \(Sight.condition(viewer)) AND report.is_pilot = 0 AND report.submitted_at >= \(day.start)
            """
        ).first
        return Throughput(
            received: try row?.get("received") ?? 0, answered: try row?.get("answered") ?? 0,
            punctuality: try tx.figures.punctuality(from: day, to: today, on: today))
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

    /// Reports to which something of this kind ever happened, the latest first, whole: for the use cases alone.
    package func reports(with event: String, like text: String? = nil, limit: Int = 500) throws -> [Report] {
        let pattern = text.map { "%" + $0 + "%" }
        let content: Query = pattern.map { " AND e.body LIKE \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT body FROM report
             WHERE \(Sight.condition(viewer))
               AND EXISTS (SELECT 1 FROM event e WHERE e.report = report.id AND e.name = \(event)\(content))
             ORDER BY report.submitted_at DESC, report.id DESC
             LIMIT \(limit)
            """
        ).map(report)
    }
}
