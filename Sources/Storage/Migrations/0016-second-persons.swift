extension Migration {
    /// What needs a second person before it is done to an account; the scope of an inspection; people whose reports an
    /// account has claimed, and the codes by which it claims them.
    static let secondPersons = Migration(
        16, "second persons",
        keyed("account_proposal", proposalColumns) + [
            .both("CREATE INDEX account_proposal_account ON account_proposal (account)"),
            .both("ALTER TABLE appointment ADD COLUMN scope TEXT"),
            .both(
                """
                CREATE TABLE claimed_person (
                    person  BIGINT PRIMARY KEY REFERENCES person (id),
                    account BIGINT NOT NULL REFERENCES account (id),
                    at      BIGINT NOT NULL
                )
                """),
            .both("CREATE INDEX claimed_person_account ON claimed_person (account)"),
            .both(
                """
                CREATE TABLE claim_code (
                    account     BIGINT PRIMARY KEY REFERENCES account (id),
                    report      BIGINT NOT NULL,
                    code_digest TEXT NOT NULL,
                    expires_at  BIGINT NOT NULL,
                    tries       INTEGER NOT NULL DEFAULT 0,
                    unsent      TEXT,
                    leaves_at   BIGINT NOT NULL
                )
                """),
            .both("CREATE INDEX claim_code_unsent ON claim_code (leaves_at) WHERE unsent IS NOT NULL"),
            .both("CREATE INDEX event_opening ON event (at DESC) WHERE name = 'identityOpened'"),
        ])
}

private let proposalColumns = """
    account     BIGINT NOT NULL REFERENCES account (id),
    body        TEXT NOT NULL,
    reason      TEXT NOT NULL,
    proposed_by BIGINT NOT NULL REFERENCES account (id),
    proposed_at BIGINT NOT NULL
    """
