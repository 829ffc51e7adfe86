package import FieldReports
package import LocalTime
import Office

extension ReportTable {
    /// The columns beside the body, and who cooperates, held against what they should be. They are compared as stored
    /// values: what a list or a sight rests on must not say other than the history.
    ///
    /// - Returns: the first column that disagrees, in words.
    package func columnDifference(from report: Report, wakesAt: Instant?) throws -> String? {
        let expected = ReportColumns(report, wakesAt: wakesAt).all
        guard let row = try tx.rows("SELECT \(expected.names) FROM report WHERE id = \(report.code.number)").first
        else {
            return "không có dòng"
        }
        for column in expected where try row.raw(column.name) != column.value { return "cột \(column.name) sai" }
        let cooperating: [AgencyCode] = try tx.rows(
            "SELECT agency FROM cooperation WHERE report = \(report.code.number)"
        ).map { try $0.get("agency") }
        return Set(cooperating) == Set(report.cooperations.compactMap(\.agency)) ? nil : "cơ quan phối hợp sai"
    }
}
