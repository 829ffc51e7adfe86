package import FieldReports
package import LocalTime
import Territory

extension ReportTable {
    /// The columns beside the body, held against what they should be. They are compared as stored values, by the same
    /// list from which they are written.
    ///
    /// - Returns: the first column that disagrees, in words.
    package func columnDifference(from report: Report, wakesAt: Instant?) throws -> String? {
        guard
            let row = try tx.rows(
                """
                SELECT version, status, visibility, is_hidden, is_restricted, category, unit_code, urgent_kind,
                       lead_agency, received_at, deadline_day, notice_owed_since, pending, wakes_at, reporter,
                       shown_description
                  FROM report WHERE id = \(report.code.number)
                """
            ).first
        else { return "không có dòng" }
        let expected: [(String, StoredValue)] = [
            ("version", report.version.storedValue), ("status", report.status.storedValue),
            ("visibility", report.visibility.storedValue), ("is_hidden", report.isHidden.storedValue),
            ("is_restricted", report.isRestricted.storedValue), ("category", report.category.storedValue),
            ("unit_code", report.scene.unit?.code.storedValue ?? .null),
            ("urgent_kind", report.urgent?.kind.storedValue ?? .null),
            ("lead_agency", report.leadAgency?.storedValue ?? .null),
            ("received_at", report.receivedAt?.storedValue ?? .null),
            ("deadline_day", report.round?.deadline.day.storedValue ?? .null),
            ("notice_owed_since", report.noticeOwedSince?.storedValue ?? .null),
            ("pending", report.proposals.count.storedValue), ("wakes_at", wakesAt?.storedValue ?? .null),
            ("reporter", report.reporter.storedValue), ("shown_description", report.shownDescription.storedValue),
        ]
        for (name, value) in expected where try row.raw(name) != value { return "cột \(name) sai" }
        return nil
    }
}
