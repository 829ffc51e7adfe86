import FieldReports
import Office
import Territory

/// Values for the rules as a province keeps them: CSV with the columns `khoa, gia_tri`.
extension Rules {
    /// - Throws: `CSVIssue`, `InvalidSubmission` where a key stands twice.
    package static func values(_ text: String) throws -> [String: String] {
        let table = try CSV(text)
        try table.require(["khoa", "gia_tri"])
        var values: [String: String] = [:]
        for row in table.rows {
            guard values.updateValue(row["gia_tri"], forKey: row["khoa"]) == nil else {
                throw InvalidSubmission([
                    FieldProblem("rules", "ruleRepeated", "Dòng \(row.line): «\(row["khoa"])» có hai giá trị.")
                ])
            }
        }
        return values
    }
}
