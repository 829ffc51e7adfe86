// PostgreSQL: many writers on many nodes. Words are found by a tsvector, `simple` because Vietnamese is not stemmed.

extension Dialect {
    package static let postgres = Dialect(
        engine: .postgres,
        lockedForUpdate: " FOR UPDATE",
        lockedForUpdateSkippingLocked: " FOR UPDATE SKIP LOCKED",
        // The lock goes with the transaction; each schema has its own.
        beforeFirstTable: [
            "SET LOCAL statement_timeout = 0", "SET LOCAL lock_timeout = 0",
            "SELECT pg_advisory_xact_lock(hashtext('phananh.schema_migration'), hashtext(current_schema()))",
        ],
        // It takes no picture of the database before it has the lock, as a SELECT would.
        beforeMigrating: [
            "SET LOCAL statement_timeout = 0", "SET LOCAL lock_timeout = 0",
            "LOCK TABLE schema_migration IN EXCLUSIVE MODE",
        ],
        // COPY and INSERT look at references when the whole statement is in.
        deferredForeignKeys: nil,
        tableNames: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
        columns: { table in
            """
            SELECT attname AS name, atttypid = 'text'::regtype AS is_text FROM pg_attribute
             WHERE attrelid = to_regclass(quote_ident(current_schema()) || '.' || quote_ident(\(table)))
               AND attnum > 0 AND NOT attisdropped
             ORDER BY attnum
            """
        },
        bytewise: " COLLATE \"C\"",
        exclusive: { "LOCK TABLE \(raw: $0.joined(separator: ", ")) IN EXCLUSIVE MODE" },
        freshStatistics: { "ANALYZE \(raw: $0.joined(separator: ", "))" },
        numberKey: "BIGINT PRIMARY KEY",
        refusal: { table, act in
            let name = "\(table)_no_\(act.lowercased())"
            let acts = act == "DELETE" ? "DELETE OR TRUNCATE" : act
            return [
                """
                CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION '\(table) is append-only' USING ERRCODE = 'P0001'; END $$
                """,
                "CREATE TRIGGER \(name) BEFORE \(acts) ON \(table) FOR EACH STATEMENT EXECUTE FUNCTION \(name)()",
            ]
        },
        searchTable: [
            "CREATE TABLE report_search (id BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
            "CREATE INDEX report_search_words ON report_search USING gin (words) WITH (gin_pending_list_limit = 256)",
        ],
        index: { "INSERT INTO report_search (id, words) VALUES (\($0), to_tsvector('simple', \(plain($1))))" },
        reindex: { report, folded in
            """
            UPDATE report_search SET words = to_tsvector('simple', \(plain(folded)))
             WHERE id = \(report) AND words <> to_tsvector('simple', \(plain(folded)))
            """
        },
        givesMatchesInOrder: false,
        isAmong: { "report.id = ANY (ARRAY(" + $0 + "))" },
        matching: { words, isUnfinished in
            let terms = words.flatMap { plain($0).split(separator: " ") }
            guard !terms.isEmpty else { return "SELECT id FROM report_search WHERE 1 = 0" }
            let match = terms.joined(separator: " & ") + (isUnfinished ? ":*" : "")
            let found: Query = "SELECT id FROM report_search WHERE words @@ to_tsquery('simple', \(match))"
            return found.plannedAnew
        })
}

/// Letters and digits with spaces between: then no word is syntax, and PostgreSQL's parser, which knows hyphens, signs,
/// decimals and addresses, cuts where SQLite's does.
private func plain(_ text: String) -> String {
    text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
}
