// Lists are cut by key: `?sau=<key>.<id>`, so that page forty costs what page one costs; ranked ones also by the newest
// report that was ranked: `?sau=<key>.<id>.<newest>`.

import FieldReports
import LocalTime
import Storage
import Web

func cursor(_ query: Form) -> ReportCursor? {
    let parts = (query["sau"] ?? "").split(separator: ".").compactMap { Int64($0) }
    return switch parts.count {
    case 2: ReportCursor(key: parts[0], id: parts[1])
    case 3: ReportCursor(key: parts[0], id: parts[1], newest: parts[2])
    default: nil
    }
}

/// The same question, from after `last` on.
func next(_ path: String, _ query: Form, _ last: ReportSummary) -> String {
    next(path, query, last.cursor(.newest))
}

func next(_ path: String, _ query: Form, _ cursor: ReportCursor) -> String {
    let numbers = [cursor.key, cursor.id, cursor.newest].compactMap { $0?.description }
    return address(path, query, but: ["sau": numbers.joined(separator: ".")])
}

/// The same question from its first page, save for what is given here.
func address(_ path: String, _ query: Form, but given: [String: String]) -> String {
    let asked = query.names.subtracting(["sau"]).subtracting(given.keys).sorted().flatMap { name in
        query.all(name).filter { !$0.isEmpty }.map { "\(percentEncoded(name))=\(percentEncoded($0))" }
    }
    return path + "?"
        + (asked + given.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: "&")
}
