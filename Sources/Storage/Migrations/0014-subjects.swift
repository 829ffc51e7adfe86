extension Migration {
    /// What must be told, and the lines that people find, are about any subject: (kind, number) in place of a report. The
    /// histories and wake-ups of what is not a report have tables of their own; reports keep `event` and `wakes_at`.
    static let subjects = Migration(
        14, "subjects",
        [
            .both(
                """
                CREATE TABLE outbox_by_subject (
                    kind      TEXT NOT NULL,
                    subject   BIGINT NOT NULL,
                    sequence  INTEGER NOT NULL,
                    ordinal   INTEGER NOT NULL,
                    at        BIGINT NOT NULL,
                    leaves_at BIGINT NOT NULL,
                    body      TEXT NOT NULL,
                    tries     INTEGER NOT NULL DEFAULT 0,
                    done_at   BIGINT,
                    failure   TEXT,
                    PRIMARY KEY (kind, subject, sequence, ordinal)
                )
                """),
            .both(
                """
                INSERT INTO outbox_by_subject
                       (kind, subject, sequence, ordinal, at, leaves_at, body, tries, done_at, failure)
                SELECT 'report', report, sequence, ordinal, at, leaves_at, body, tries, done_at, failure FROM outbox
                """),
            .both("DROP TABLE outbox"),
            .both("ALTER TABLE outbox_by_subject RENAME TO outbox"),
            .both("CREATE INDEX outbox_waiting ON outbox (leaves_at) WHERE done_at IS NULL"),
            .both(
                """
                CREATE TABLE line_by_subject (
                    account  BIGINT NOT NULL REFERENCES account (id),
                    at       BIGINT NOT NULL,
                    kind     TEXT NOT NULL,
                    subject  BIGINT NOT NULL,
                    sequence INTEGER NOT NULL,
                    ordinal  INTEGER NOT NULL,
                    notice_kind TEXT NOT NULL,
                    words    TEXT NOT NULL,
                    read_at  BIGINT,
                    sent_at  BIGINT,
                    PRIMARY KEY (account, kind, subject, sequence, ordinal)
                )
                """),
            .both(
                """
                INSERT INTO line_by_subject
                       (account, at, kind, subject, sequence, ordinal, notice_kind, words, read_at, sent_at)
                SELECT account, at, 'report', report, sequence, ordinal, kind, words, read_at, sent_at FROM line
                """),
            .both("DROP TABLE line"),
            .both("ALTER TABLE line_by_subject RENAME TO line"),
            .both("CREATE INDEX line_account ON line (account, at DESC)"),
            .both(
                """
                CREATE TABLE journal (
                    kind     TEXT NOT NULL,
                    subject  BIGINT NOT NULL,
                    sequence INTEGER NOT NULL CHECK (sequence > 0),
                    at       BIGINT NOT NULL,
                    account  BIGINT,
                    standing TEXT NOT NULL,
                    agency   TEXT,
                    rules    TEXT NOT NULL,
                    name     TEXT NOT NULL,
                    body     TEXT NOT NULL,
                    PRIMARY KEY (kind, subject, sequence)
                )
                """),
            .both(
                """
                CREATE TABLE wake (
                    kind    TEXT NOT NULL,
                    subject BIGINT NOT NULL,
                    at      BIGINT NOT NULL,
                    PRIMARY KEY (kind, subject)
                )
                """),
            .both("CREATE INDEX wake_at ON wake (at)"),
        ] + plainNames + appendOnly("journal"))

    /// PostgreSQL named the constraints after the tables' first names.
    private static let plainNames = Statement.each { dialect in
        guard dialect.engine == .postgres else { return [] }
        return [
            "ALTER TABLE outbox RENAME CONSTRAINT outbox_by_subject_pkey TO outbox_pkey",
            "ALTER TABLE line RENAME CONSTRAINT line_by_subject_pkey TO line_pkey",
            "ALTER TABLE line RENAME CONSTRAINT line_by_subject_account_fkey TO line_account_fkey",
        ]
    }
}
