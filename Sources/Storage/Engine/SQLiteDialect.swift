// SQLite: one writer, so there is nothing to lock. Words are found by an FTS5 table whose rowid is the report.

extension Dialect {
    package static let sqlite = Dialect(
        engine: .sqlite,
        lockedForUpdate: "",
        lockedForUpdateSkippingLocked: "",
        beforeFirstTable: [],
        beforeMigrating: [],
        deferredForeignKeys: "PRAGMA defer_foreign_keys = ON",
        tableNames: """
            SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """,
        columns: { "SELECT name, type = 'TEXT' AS is_text FROM pragma_table_info(\($0)) ORDER BY cid" },
        bytewise: " COLLATE BINARY",
        exclusive: { _ in nil },
        freshStatistics: { _ in nil },
        // The row's own number: it saves a second tree.
        numberKey: "INTEGER PRIMARY KEY",
        refusal: { table, act in
            [
                """
                CREATE TRIGGER \(table)_no_\(act.lowercased()) BEFORE \(act) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
                """
            ]
        },
        searchTable: ["CREATE VIRTUAL TABLE report_search USING fts5 (text, tokenize = 'unicode61')"],
        index: { "INSERT INTO report_search (rowid, text) VALUES (\($0), \($1))" },
        reindex: { "UPDATE report_search SET text = \($1) WHERE rowid = \($0) AND text <> \($1)" },
        givesMatchesInOrder: true,
        isAmong: { "report.id IN (" + $0 + ")" },
        matching: { words, isUnfinished in
            let words = words.filter { $0.contains { $0.isLetter || $0.isNumber } }
            guard !words.isEmpty else { return "SELECT rowid AS id FROM report_search WHERE 1 = 0" }
            let quoted = words.map { "\"" + $0.replacing("\0", with: "").replacing("\"", with: "\"\"") + "\"" }
            let match = quoted.joined(separator: " ") + (isUnfinished ? "*" : "")
            return "SELECT rowid AS id FROM report_search WHERE report_search MATCH \(match)"
        })
}
