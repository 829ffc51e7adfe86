// What was reported of a commune, for finding what tells of the same thing where no point does (REP-20). Like every
// question it takes the viewer.

import FieldReports
package import LocalTime
import Office
package import Territory

extension ReportQueries {
    /// The fifty that were sent nearest in time, in whichever of these units they stand.
    ///
    /// - Parameter pointless: only those that show no point; the others are found by it.
    package func among(
        _ units: [UnitKey], around instant: Instant, within span: Span, pointless: Bool
    ) throws -> [NearbyReport] {
        var found: [(id: Int64, sentAt: Instant)] = []
        for unit in units {
            for isBefore in [true, false] {
                found += try sent(in: unit, around: instant, within: span, isBefore: isBefore, pointless: pointless)
            }
        }
        func distance(_ sentAt: Instant) -> Int64 { abs((sentAt - instant).milliseconds) }
        let nearest = found.sorted { (distance($0.sentAt), $0.id) < (distance($1.sentAt), $1.id) }.prefix(50)
        guard !nearest.isEmpty else { return [] }
        return try nearby(
            """
            SELECT \(summaryColumns), report.body FROM report
             WHERE report.id IN (\(list: nearest.map { $0.id })) AND \(Sight.condition(viewer))
             ORDER BY ABS(report.submitted_at - \(instant)), report.id
            """)
    }

    /// Fifty before an instant, or after it. Index: report_unit, or report_pointless.
    func sent(
        in unit: UnitKey, around instant: Instant, within span: Span, isBefore: Bool, pointless: Bool
    ) throws -> [(id: Int64, sentAt: Instant)] {
        let time: Query =
            isBefore
            ? "report.submitted_at <= \(instant) AND report.submitted_at >= \(instant - span)"
            : "report.submitted_at > \(instant) AND report.submitted_at <= \(instant + span)"
        let shown: Query = pointless ? " AND report.latitude IS NULL" : ""
        let order: Query = isBefore ? "DESC" : "ASC"
        return try tx.rows(
            """
            SELECT report.id, report.submitted_at FROM report
             WHERE report.unit_code = \(unit.code) AND report.unit_era = \(unit.era) AND \(time)\(shown)
               AND \(Sight.condition(viewer)) AND report.status NOT IN ('refused', 'merged', 'withdrawn')
             ORDER BY report.submitted_at \(order) LIMIT 50
            """
        ).map { (try $0.get("id"), try $0.get("submitted_at")) }
    }
}
