extension Migration {
    /// The classifiers that a province has learned, and what each report's text was taken for when it came in.
    static let understanding = Migration(
        12, "understanding",
        [
            .both(
                """
                CREATE TABLE classifier (
                    version   INTEGER PRIMARY KEY,
                    at        BIGINT NOT NULL,
                    account   BIGINT,
                    note      TEXT NOT NULL,
                    lessons   INTEGER NOT NULL,
                    appraisal TEXT NOT NULL,
                    body      TEXT NOT NULL
                )
                """),
            .both(
                """
                CREATE TABLE reading (
                    report       BIGINT PRIMARY KEY REFERENCES report (id),
                    at           BIGINT NOT NULL,
                    classifier   INTEGER NOT NULL,
                    category     TEXT,
                    confidence   DOUBLE PRECISION NOT NULL,
                    urgent_kind  TEXT,
                    exclusion    TEXT,
                    advice       TEXT NOT NULL,
                    advice_taken INTEGER NOT NULL CHECK (advice_taken IN (0, 1))
                )
                """),
            .both("CREATE INDEX reading_at ON reading (at)"),
        ] + appendOnly("classifier"))
}
