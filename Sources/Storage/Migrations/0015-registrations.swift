extension Migration {
    /// Registrations that wait for their telephone to be proved. Several of one number stand side by side, each with
    /// a code of its own and known by a secret that only who asked for it holds: none can be completed by another's
    /// code, and an account begins with the proof (REP-15).
    static let registrations = Migration(
        15, "registrations",
        [
            .both(
                """
                CREATE TABLE registration (
                    handle_digest TEXT PRIMARY KEY,
                    account       BIGINT NOT NULL,
                    person        BIGINT NOT NULL,
                    phone_digest  TEXT NOT NULL,
                    kind          TEXT NOT NULL CHECK (kind IN ('individual', 'organisation')),
                    password      TEXT NOT NULL,
                    sealed        TEXT NOT NULL,
                    code_digest   TEXT NOT NULL,
                    expires_at    BIGINT NOT NULL,
                    tries         INTEGER NOT NULL DEFAULT 0,
                    created_at    BIGINT NOT NULL
                )
                """),
            .both("CREATE INDEX registration_phone ON registration (phone_digest)"),
            // What was begun in the former way cannot be told from a stranger's: whoever it was registers again.
            .both(
                """
                UPDATE account SET phone_digest = NULL, closed_at = created_at
                 WHERE verified_at IS NULL AND closed_at IS NULL
                """),
            .both("DELETE FROM one_time_code WHERE purpose = 'verification'"),
        ])
}
