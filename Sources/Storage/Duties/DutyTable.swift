package import FieldReports
package import LocalTime
package import Office

/// What the duties ask of reports. No viewer and no visibility here, on purpose: hidden, secret and unassigned reports
/// fall due like any other (IOC-02).
package struct DutyTable {
    let tx: any Transaction
}

extension Transaction {
    package var duties: DutyTable { DutyTable(tx: self) }
}

extension DutyTable {
    /// Index: report_wakes.
    package func due(at now: Instant, limit: Int = 100) throws -> [ReportCode] {
        try tx.rows(
            """
            SELECT id FROM report WHERE wakes_at IS NOT NULL AND wakes_at <= \(now) ORDER BY wakes_at LIMIT \(limit)
            """
        ).map { ReportCode(number: try $0.get("id")) }
    }

    /// The whole report, held for this transaction; nil when another node is at it.
    package func take(_ code: ReportCode) throws -> Report? {
        try tx.rows(
            "SELECT body FROM report WHERE id = \(code.number)\(tx.dialect.lockedForUpdateSkippingLocked)"
        ).first.map(report)
    }

    package func wake(_ code: ReportCode, at instant: Instant?) throws {
        try tx.run("UPDATE report SET wakes_at = \(instant) WHERE id = \(code.number)")
    }

    /// When the first of all that time still holds was to happen. Index: report_wakes.
    package func firstWake() throws -> Instant? {
        try tx.rows("SELECT MIN(wakes_at) AS first FROM report WHERE wakes_at IS NOT NULL").first?.get("first")
    }

    /// Every report for which time still holds something, by key: those that owe an answer, and those whose windows run.
    package func waking(after last: ReportCode?, limit: Int = 100) throws -> [ReportCode] {
        try tx.rows(
            """
            SELECT id FROM report WHERE id > \(last?.number ?? 0) AND wakes_at IS NOT NULL ORDER BY id LIMIT \(limit)
            """
        ).map { ReportCode(number: try $0.get("id")) }
    }

    /// Open reports that no person has touched since `instant`, the longest first (IOC-02). It asks the rows, not their
    /// wake-up times, and so would notice those failing. Index: report_deadline.
    package func untouched(since instant: Instant) throws -> [ReportCode] {
        try tx.rows(
            """
            SELECT report.id FROM report
             WHERE report.answered_at IS NULL AND report.touched_at < \(instant) AND \(Query.owing)
             ORDER BY report.touched_at
            """
        ).map { ReportCode(number: try $0.get("id")) }
    }

    /// What an agency leaves behind when it ends: what it has in hand, and what it has answered or closed, which somebody
    /// must be able to correct and reopen. Index: report_lead.
    package func left(by agency: AgencyCode, limit: Int = 100) throws -> [ReportCode] {
        try tx.rows(
            """
            SELECT id FROM report
             WHERE lead_agency = \(agency) AND status IN (\(list: Array(Consequence.handover.from)))
             ORDER BY deadline_day, id LIMIT \(limit)
            """
        ).map { ReportCode(number: try $0.get("id")) }
    }
}
