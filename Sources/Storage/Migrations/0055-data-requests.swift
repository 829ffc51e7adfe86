extension Migration {
    /// What people ask about their own data (A0.18), as lists ask for it, beside the journal; what they wrote, sealed, until
    /// it is done; who has restricted the opening of their identity; and whose a draft is, so that it can go with them.
    static let dataRequests = Migration(
        55, "data requests",
        keyed("data_request", columns) + [
            // One of each kind waits at a time.
            .both("CREATE UNIQUE INDEX data_request_waiting ON data_request (account, about) WHERE ended_at IS NULL"),
            .both("CREATE INDEX data_request_queue ON data_request (asked_at) WHERE ended_at IS NULL"),
            .both("CREATE INDEX data_request_account ON data_request (account, asked_at DESC)"),
            .both(
                """
                CREATE TABLE data_request_words (
                    request BIGINT PRIMARY KEY REFERENCES data_request (id),
                    sealed  TEXT NOT NULL
                )
                """),
            .both("ALTER TABLE person ADD COLUMN restricted_at BIGINT"),
            .both("ALTER TABLE draft ADD COLUMN owner BIGINT"),
            .both("CREATE INDEX draft_owner ON draft (owner) WHERE owner IS NOT NULL"),
        ])
}

private let columns = """
    version       INTEGER NOT NULL,
    account       BIGINT NOT NULL REFERENCES account (id),
    about         TEXT NOT NULL
        CHECK (about IN ('see', 'correct', 'restrict', 'erase', 'withdrawConsent')),
    status        TEXT NOT NULL,
    asked_at      BIGINT NOT NULL,
    answer_by     INTEGER NOT NULL,
    carry_out_by  INTEGER NOT NULL,
    answered_at   BIGINT,
    carried_out_at BIGINT,
    ended_at      BIGINT,
    CHECK (answer_by <= carry_out_by),
    CHECK ((status IN ('asked', 'accepted')) = (ended_at IS NULL))
    """
