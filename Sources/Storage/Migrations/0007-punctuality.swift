extension Migration {
    /// What the on-time figures count, beside the body: the first legal limit, whether it was kept, and the late mark.
    static let punctuality = Migration(
        7, "punctuality",
        [
            .both("ALTER TABLE report ADD COLUMN first_limit_day INTEGER"),
            .both("ALTER TABLE report ADD COLUMN was_on_time INTEGER CHECK (was_on_time IN (0, 1))"),
            .both("ALTER TABLE report ADD COLUMN is_late INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1))"),
            .sqlite(
                filling(
                    number: { "CAST(julianday(\($0)) - 2440587.5 AS INTEGER)" },
                    text: { "json_extract(body, '$.\($0)')" },
                    answer: """
                        (SELECT json_extract(r.value, '$.answer.at') FROM json_each(body, '$.rounds') r
                          WHERE json_extract(r.value, '$.answer.at') IS NOT NULL ORDER BY r.key LIMIT 1)
                        """,
                    missed: """
                        (SELECT json_extract(c.value, '$.from') FROM json_each(body, '$.rounds[0].changes') c
                          WHERE json_extract(c.value, '$.afterExpiry') ORDER BY c.key LIMIT 1)
                        """,
                    refusedLate: "COALESCE(json_extract(body, '$.refusal.late'), 0)",
                    changedLate: """
                        EXISTS (SELECT 1 FROM json_each(body, '$.rounds[#-1].changes') c
                                    WHERE json_extract(c.value, '$.afterExpiry'))
                        """)),
            .postgres(
                filling(
                    number: { "((\($0))::date - DATE '1970-01-01')" },
                    text: { "(jsonb_path_query_first(body::jsonb, '$.\($0)') #>> '{}')" },
                    answer: "(jsonb_path_query_first(body::jsonb, '$.rounds[*].answer.at') #>> '{}')",
                    missed: """
                        (jsonb_path_query_first(body::jsonb,
                           '$.rounds[0].changes[*] ? (@.afterExpiry == true).from') #>> '{}')
                        """,
                    refusedLate: "jsonb_path_exists(body::jsonb, '$.refusal.late ? (@ == true)')",
                    changedLate: """
                        jsonb_path_exists(body::jsonb, '$.rounds[last].changes[*].afterExpiry ? (@ == true)')
                        """)),
            .both("CREATE INDEX report_first_limit ON report (first_limit_day, was_on_time)"),
            .both("CREATE INDEX report_late ON report (id) WHERE is_late = 1 AND answered_at IS NULL"),
        ])
}

/// Gives the reports that are there already what `Report+Punctuality` gives the new ones. Days and instants are texts
/// of Việt Nam in the body, so the first ten letters of an instant are its day.
private func filling(
    number: (String) -> String, text: (String) -> String, answer: String, missed: String,
    refusedLate: String, changedLate: String
) -> String {
    let round = "COALESCE(\(missed), \(text("rounds[0].deadline.day")))"
    let refused = "COALESCE(\(text("refusalLimit")), \(round), substr(\(text("refusal.at")), 1, 10))"
    let limit = "CASE WHEN \(answer) IS NULL AND \(text("refusal.at")) IS NOT NULL THEN \(refused) ELSE \(round) END"
    return """
        UPDATE report
           SET first_limit_day = \(number(limit)),
               is_late = CASE WHEN \(refusedLate) OR \(changedLate) THEN 1 ELSE 0 END,
               was_on_time = CASE
                   WHEN \(answer) IS NOT NULL THEN CASE WHEN substr(\(answer), 1, 10) <= \(round) THEN 1 ELSE 0 END
                   WHEN \(text("refusal.at")) IS NULL THEN NULL
                   WHEN \(refusedLate) THEN 0
                   ELSE 1 END
        """
}
