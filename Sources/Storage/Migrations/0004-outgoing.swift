extension Migration {
    /// What must happen afterwards, kept with the decision that caused it; and the lines people find in the house.
    static let outgoing = Migration(
        4, "outgoing",
        [
            .both(
                """
                CREATE TABLE outbox (
                    report    BIGINT NOT NULL REFERENCES report (id),
                    sequence  INTEGER NOT NULL,
                    ordinal   INTEGER NOT NULL,
                    at        BIGINT NOT NULL,
                    leaves_at BIGINT NOT NULL,
                    body      TEXT NOT NULL,
                    tries     INTEGER NOT NULL DEFAULT 0,
                    done_at   BIGINT,
                    failure   TEXT,
                    PRIMARY KEY (report, sequence, ordinal)
                )
                """),
            .both("CREATE INDEX outbox_waiting ON outbox (leaves_at) WHERE done_at IS NULL"),
            .both(
                """
                CREATE TABLE line (
                    account  BIGINT NOT NULL REFERENCES account (id),
                    at       BIGINT NOT NULL,
                    report   BIGINT NOT NULL REFERENCES report (id),
                    sequence INTEGER NOT NULL,
                    ordinal  INTEGER NOT NULL,
                    kind     TEXT NOT NULL,
                    words    TEXT NOT NULL,
                    read_at  BIGINT,
                    PRIMARY KEY (account, report, sequence, ordinal)
                )
                """),
            .both("CREATE INDEX line_account ON line (account, at DESC)"),
            .both(
                """
                CREATE TABLE answered_request (
                    account    BIGINT NOT NULL REFERENCES account (id),
                    request_key TEXT NOT NULL,
                    digest     TEXT NOT NULL,
                    status     INTEGER NOT NULL,
                    body       TEXT NOT NULL,
                    at         BIGINT NOT NULL,
                    PRIMARY KEY (account, request_key)
                )
                """),
        ])
}
