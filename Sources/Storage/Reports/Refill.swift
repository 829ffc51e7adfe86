// Rows that an earlier program wrote, written again as this one would.

package import FieldReports
package import LocalTime
import Office
import Vietnamese

extension ReportTable {
    /// The lists of columns that earlier programs wrote, and that rows may still be of.
    package static let earlierColumns = 0..<ReportColumns.version

    /// Rows whose columns are of an earlier list, by key. Index: report_refill.
    package func written(by columns: Int, after last: ReportCode?, limit: Int = 200) throws -> [ReportCode] {
        try tx.rows(
            """
            SELECT id FROM report WHERE columns = \(columns) AND id > \(last?.number ?? 0) ORDER BY id LIMIT \(limit)
            """
        ).map { ReportCode(number: try $0.get("id")) }
    }

    /// Writes the columns of `report`, and its body, where nobody has done so since: safe on several nodes at once.
    package func refill(_ report: Report, wakesAt: Instant?) throws {
        let shown = try tx.rows("SELECT shown_description, place_words FROM report WHERE id = \(report.code.number)")
        let changed = try tx.run(
            """
            UPDATE report
               SET \(ReportColumns(report, wakesAt: wakesAt).standing.assignments),
                   columns = \(ReportColumns.version), body = \(JSON(report))
             WHERE id = \(report.code.number) AND version = \(report.version) AND columns < \(ReportColumns.version)
            """)
        guard changed == 1, let shown = shown.first else { return }
        // What may be read may have become other words: they are found by those alone.
        let text = Self.searchText(report)
        if try text != Self.searchText(report.code, shown.get("shown_description"), shown.get("place_words")) {
            try tx.send(tx.dialect.reindex(report.code.number, searchKey(text)))
        }
    }

    /// The report that its history gives, where it says all that the row says and perhaps more: an earlier program did
    /// not keep some of what happened. Nil where the two disagree, which `verify` will tell.
    package func grown(_ code: ReportCode) throws -> Report? {
        guard let stored = try tx.rows("SELECT body FROM report WHERE id = \(code.number)").first,
            let replayed = Report(replaying: try tx.events.of(code))
        else { return nil }
        let (old, new): (JSON<JSONTree>, JSONTree) = (try stored.get("body"), try JSONTree(replayed))
        return new.says(allThat: old.value) ? replayed : nil
    }
}
