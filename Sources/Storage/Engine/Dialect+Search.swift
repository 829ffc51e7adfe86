// Finding reports by their words, over text that was folded beforehand (no marks, đ as d, lower case).
//
// SQLite: an FTS5 table whose rowid is the report. PostgreSQL: a tsvector of the same words, `simple` because
// Vietnamese is not stemmed.

extension Dialect {
    package static let searchTable: [Migration.Statement] = [
        .sqlite("CREATE VIRTUAL TABLE report_search USING fts5 (text, tokenize = 'unicode61')"),
        .postgres("CREATE TABLE report_search (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)"),
        .postgres("CREATE INDEX report_search_words ON report_search USING gin (words)"),
    ]

    /// Puts a new report among the searchable.
    package func index(_ report: Int64, _ folded: String) -> Query {
        switch self {
        case .sqlite: "INSERT INTO report_search (rowid, text) VALUES (\(report), \(folded))"
        case .postgres: "INSERT INTO report_search (id, words) VALUES (\(report), to_tsvector('simple', \(folded)))"
        }
    }

    /// Replaces a report's words, and leaves the index alone when they are the same: most changes are of status.
    package func reindex(_ report: Int64, _ folded: String) -> Query {
        switch self {
        case .sqlite: "UPDATE report_search SET text = \(folded) WHERE rowid = \(report) AND text <> \(folded)"
        case .postgres: "UPDATE report_search SET words = to_tsvector('simple', \(folded)) WHERE id = \(report)"
        }
    }

    /// The numbers of the reports that hold every word; the last one may be still being typed.
    ///
    /// Nothing a person types is syntax: each word is quoted for FTS5, and reduced to letters and digits for a tsquery.
    package func matches(_ words: [String]) -> Query {
        let words = words.filter { $0.contains { $0.isLetter || $0.isNumber } }
        switch self {
        case .sqlite:
            guard !words.isEmpty else { return "SELECT rowid FROM report_search WHERE 1 = 0" }
            let quoted = words.map { "\"" + $0.replacing("\0", with: "").replacing("\"", with: "\"\"") + "\"" }
            return "SELECT rowid FROM report_search WHERE report_search MATCH \(quoted.joined(separator: " ") + "*")"
        case .postgres:
            guard !words.isEmpty else { return "SELECT id FROM report_search WHERE 1 = 0" }
            let terms = words.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
            return
                "SELECT id FROM report_search WHERE words @@ to_tsquery('simple', \(terms.joined(separator: " & ") + ":*"))"
        }
    }
}
