// Lists are cut by key: `?sau=<key>.<id>`, so that page forty costs what page one costs.

import FieldReports
import LocalTime
import Storage
import Web

func cursor(_ query: Form) -> ReportCursor? {
    let parts = (query["sau"] ?? "").split(separator: ".").compactMap { Int64($0) }
    return parts.count == 2 ? ReportCursor(key: parts[0], id: parts[1]) : nil
}

/// The same question, from after `last` on.
func next(_ path: String, _ query: Form, _ last: ReportSummary) -> String {
    let cursor = last.cursor(.newest)
    let asked = query.names.subtracting(["sau"]).sorted().flatMap { name in
        query.all(name).filter { !$0.isEmpty }.map { "\(percentEncoded(name))=\(percentEncoded($0))" }
    }
    return path + "?" + (asked + ["sau=\(cursor.key).\(cursor.id)"]).joined(separator: "&")
}
