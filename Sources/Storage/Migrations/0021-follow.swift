extension Migration {
    /// Who wants to hear of a public report that is not theirs (A0.7). Nobody reads it but the one who follows.
    static let follow = Migration(
        21, "follow",
        [
            .both(
                """
                CREATE TABLE follow (
                    account BIGINT NOT NULL REFERENCES account (id),
                    report  BIGINT NOT NULL REFERENCES report (id),
                    at      BIGINT NOT NULL,
                    PRIMARY KEY (account, report)
                )
                """),
            .both("CREATE INDEX follow_report ON follow (report, account)"),
        ])
}
