/// What the engines say differently. Everything else is one SQL for both.
package enum Dialect: Sendable {
    case sqlite
    case postgres
}

extension Dialect {
    package func placeholder(_ number: Int) -> String {
        switch self {
        case .sqlite: "?\(number)"
        case .postgres: "$\(number)"
        }
    }

    /// Puts a report's folded text where `matches` finds it.
    package func index(_ id: Int64, _ folded: String) -> Query {
        "INSERT INTO report_search (rowid, text) VALUES (\(id), \(folded))"
    }

    package func reindex(_ id: Int64, _ folded: String) -> Query {
        "UPDATE report_search SET text = \(folded) WHERE rowid = \(id)"
    }

    /// Reports whose text has all of `words`, the last as a beginning. Words are quoted, so nothing a person types is
    /// search syntax.
    package func matches(_ words: [String]) -> Query {
        let quoted = words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        return "SELECT rowid FROM report_search WHERE report_search MATCH \(quoted.joined(separator: " ") + "*")"
    }
}
