extension Migration {
    /// Warnings as lists ask for them, beside their journal, and who wants to hear of which commune.
    static let warnings = Migration(
        34, "warnings",
        keyed("warning", columns) + [
            .both(
                """
                CREATE INDEX warning_live ON warning (expires_at)
                 WHERE is_exercise = 0 AND is_cancelled = 0 AND sent_at IS NOT NULL
                """),
            .both("CREATE INDEX warning_newest ON warning (begun_at DESC)"),
            .both(
                """
                CREATE TABLE warning_interest (
                    account BIGINT NOT NULL REFERENCES account (id),
                    unit    TEXT NOT NULL,
                    at      BIGINT NOT NULL,
                    PRIMARY KEY (account, unit)
                )
                """),
            .both("CREATE INDEX warning_interest_unit ON warning_interest (unit, account)"),
        ])
}

private let columns = """
    version      INTEGER NOT NULL,
    is_exercise  INTEGER NOT NULL CHECK (is_exercise IN (0, 1)),
    begun_at     BIGINT NOT NULL,
    headline     TEXT NOT NULL,
    sent_at      BIGINT,
    expires_at   BIGINT NOT NULL,
    is_cancelled INTEGER NOT NULL CHECK (is_cancelled IN (0, 1)),
    is_pending   INTEGER NOT NULL CHECK (is_pending IN (0, 1)),
    waits_since  BIGINT,
    CHECK (waits_since IS NULL OR is_pending = 1),
    CHECK (is_cancelled = 0 OR sent_at IS NOT NULL)
    """
