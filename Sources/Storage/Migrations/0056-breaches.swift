extension Migration {
    /// The register of breaches of personal data as lists ask for it, beside the journal.
    static let breaches = Migration(
        56, "breaches",
        keyed("breach", columns) + [
            .both("CREATE INDEX breach_noticed ON breach (noticed_at DESC)")
        ])
}

private let columns = """
    version     INTEGER NOT NULL,
    noticed_at  BIGINT NOT NULL,
    notify_by   BIGINT NOT NULL CHECK (notify_by > noticed_at),
    notified_at BIGINT CHECK (notified_at >= noticed_at),
    status      TEXT NOT NULL CHECK (status IN ('open', 'notified', 'closed', 'dismissed'))
    """
