package import FieldReports
import LocalTime
import Office
import Territory

extension ReportQueries {
    /// The newest reports as routing sees them, one at a time and from columns alone: place and field as they stand,
    /// and who answered. A refusal is no answer. Pilot reports are left out (REP-06).
    package func pastCases(atMost limit: Int, _ body: (PastCase) -> Void) throws {
        try tx.each(
            """
            SELECT report.id, report.unit_era, report.unit_code, report.category, report.submitted_at,
                   CASE WHEN report.status IN ('answered', 'closed') THEN report.lead_agency END AS answered_by
              FROM report
             WHERE \(Sight.condition(viewer)) AND report.is_pilot = 0
             ORDER BY report.submitted_at DESC, report.id DESC
             LIMIT \(limit)
            """
        ) { row in
            body(try PastCase(row))
            return true
        }
    }
}

extension PastCase {
    fileprivate init(_ row: Row) throws {
        let era: String? = try row.get("unit_era")
        let unit: String? = try row.get("unit_code")
        let submitted: Instant = try row.get("submitted_at")
        self.init(
            code: ReportCode(number: try row.get("id")),
            unit: era.flatMap { era in unit.map { UnitKey(era: era, code: $0) } }, category: try row.get("category"),
            day: submitted.day, answeredBy: try row.get("answered_by"))
    }
}
