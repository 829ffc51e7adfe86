package import FieldReports
import LocalTime
import Office
import Territory
import Vietnamese

/// Routing rules as a table that people keep: columns `ma, linh_vuc, co_quan` («xa» for the commune of the place), and
/// where they are wanted `ky, ma_don_vi, tu_ngay, den_ngay`. A row without a unit is for the whole province, one
/// without a field for every field. Without an era it is today's.
package struct RoutingSheet: Sendable {
    package let rules: [RoutingRule]
    /// The line of each rule.
    private let lines: [Int]
    /// What cannot be read: a wrong cell is never taken for an empty one, because an empty one means «all».
    let faults: [RoutingFinding]

    init(_ text: String, era: Era.ID) throws(CSVIssue) {
        let table = try CSV(text, atMostRows: Self.mostRules)
        try table.require(["ma", "linh_vuc", "co_quan"])
        let read = table.rows.map { RoutingRule($0, era: era) }
        rules = read
        lines = table.rows.map(\.line)
        let columns = table.header.filter { !$0.isEmpty && !Self.columns.contains($0) }.map {
            RoutingFinding(
                .columnUnknown, "Không có cột nào tên «\($0)». Các cột: \(Self.columns.joined(separator: ", ")).")
        }
        faults = columns + table.rows.enumerated().flatMap { $0.element.faults(at: $0.offset) }
    }

    /// Rules that are there already, as the table which `text` would give.
    init(_ rules: [RoutingRule]) {
        (self.rules, faults) = (rules, [])
        lines = rules.indices.map { $0 + 2 }
    }

    static let columns = ["ma", "ky", "ma_don_vi", "linh_vuc", "co_quan", "tu_ngay", "den_ngay"]
    /// Every field of every commune has a rule of its own, and there is room left.
    private static let mostRules = 2_000
}

extension RoutingSheet {
    /// «Dòng 3, 5: …»
    package func sentence(of finding: RoutingFinding) -> String {
        guard !finding.places.isEmpty else { return finding.sentence }
        return "Dòng \(finding.places.map { String(lines[$0]) }.joined(separator: ", ")): \(finding.sentence)"
    }

    package var text: String {
        let rows = rules.map { rule in
            [
                rule.id, rule.unit?.era ?? "", rule.unit?.code ?? "", rule.category?.rawValue ?? "", rule.target.cell,
                rule.from?.description ?? "", rule.to?.description ?? "",
            ]
        }
        return ([Self.columns] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
    }

    /// RFC 4180.
    private func quoted(_ cell: String) -> String {
        guard cell.contains(where: { ",;\"".contains($0) || $0.isNewline }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}

extension RoutingRule {
    fileprivate init(_ row: CSV.Row, era: Era.ID) {
        let unit =
            row["ma_don_vi"].isEmpty ? nil : UnitKey(era: row["ky"].isEmpty ? era : row["ky"], code: row["ma_don_vi"])
        let category = row["linh_vuc"].isEmpty ? nil : CategoryCode(rawValue: row["linh_vuc"])
        self.init(
            id: row["ma"], unit: unit, category: category, from: day(row["tu_ngay"]), to: day(row["den_ngay"]),
            target: Target(cell: row["co_quan"]))
    }
}

extension RoutingRule.Target {
    fileprivate init(cell: String) {
        self = cell == "xa" ? .communeOfPlace : .agency(AgencyCode(rawValue: cell))
    }

    fileprivate var cell: String {
        switch self {
        case .agency(let code): code.rawValue
        case .communeOfPlace: "xa"
        }
    }
}

extension CSV.Row {
    fileprivate func faults(at place: Int) -> [RoutingFinding] {
        func fault(_ code: RoutingFinding.Code, _ sentence: String) -> RoutingFinding {
            RoutingFinding(code, at: [place], rules: [self["ma"]], sentence)
        }
        let days = ["tu_ngay", "den_ngay"].filter { !self[$0].isEmpty && day(self[$0]) == nil }.map {
            fault(.dayUnreadable, "Ngày «\(self[$0])» không đọc được. Hãy ghi như 2026-07-01 hoặc 01/07/2026.")
        }
        let unit = !self["ky"].isEmpty && self["ma_don_vi"].isEmpty
        return days + (unit ? [fault(.unitIncomplete, "Có kỳ nhưng thiếu mã đơn vị.")] : [])
    }
}

/// As files of ours write it, or as a spreadsheet makes of it.
private func day(_ cell: String) -> Day? { Day(cell) ?? Day(official: cell) }
