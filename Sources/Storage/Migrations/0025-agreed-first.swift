extension Migration {
    /// A change of the rules is taken up only where it was agreed to (A0.26). The check of 0023 meant to say so, but it is
    /// neither true nor false of a change that nobody has decided, and what is not false passes.
    ///
    /// No program ever took such a one up. A row that says so was written by hand, and waits for its second person again.
    static let agreedFirst = Migration(
        25, "agreed-first",
        [
            .both("UPDATE rule_change SET taken_up_at = NULL, rewoken_at = NULL WHERE is_agreed IS NULL")
        ]
            + Statement.each { dialect in
                switch dialect.engine {
                case .postgres:
                    [
                        """
                        ALTER TABLE rule_change ADD CONSTRAINT rule_change_agreed_first
                              CHECK (taken_up_at IS NULL OR is_agreed IS NOT NULL)
                        """
                    ]
                case .sqlite: madeAgain(dialect)
                }
            })

    /// SQLite adds no check to a table that is there.
    private static func madeAgain(_ dialect: Dialect) -> [String] {
        [
            "CREATE TABLE rule_change_agreed_first (id \(dialect.numberKey),\n\(columns))",
            """
            INSERT INTO rule_change_agreed_first
            SELECT id, base, valid_from, document, body, proposed_by, proposed_at, decided_by, decided_at, is_agreed,
                   reason, taken_up_at, rewoken_at
              FROM rule_change
            """,
            "DROP TABLE rule_change",
            "ALTER TABLE rule_change_agreed_first RENAME TO rule_change",
            "CREATE INDEX rule_change_open ON rule_change (valid_from) WHERE rewoken_at IS NULL",
            """
            CREATE UNIQUE INDEX rule_change_waiting ON rule_change (is_agreed)
             WHERE is_agreed = 1 AND taken_up_at IS NULL
            """,
        ]
    }
}

private let columns = """
    base         TEXT NOT NULL,
    valid_from   INTEGER NOT NULL,
    document     TEXT NOT NULL,
    body         TEXT NOT NULL,
    proposed_by  BIGINT REFERENCES account (id),
    proposed_at  BIGINT NOT NULL,
    decided_by   BIGINT REFERENCES account (id),
    decided_at   BIGINT,
    is_agreed    INTEGER CHECK (is_agreed IN (0, 1)),
    reason       TEXT,
    taken_up_at  BIGINT,
    rewoken_at   BIGINT,
    CHECK ((decided_at IS NULL) = (is_agreed IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (proposed_by IS NULL OR decided_by IS NULL OR proposed_by <> decided_by),
    CHECK (taken_up_at IS NULL OR (is_agreed IS NOT NULL AND is_agreed = 1)),
    CHECK (rewoken_at IS NULL OR taken_up_at IS NOT NULL)
    """
