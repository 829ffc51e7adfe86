extension Migration {
    /// Bulletins as lists ask for them; their histories are in the journal. What is made for an exercise has a table of
    /// its own, so that no question about what may be played can find it. And what the workshop has still to read out.
    static let bulletins = Migration(
        32, "bulletins",
        [
            .both("CREATE TABLE bulletin (\(columns))"),
            .both("CREATE INDEX bulletin_state ON bulletin (state, changed_at DESC, number DESC)"),
            .both("CREATE INDEX bulletin_usable ON bulletin (valid_to, valid_from) WHERE state = 'approved'"),
            .both("CREATE TABLE bulletin_exercise (\(columns))"),
            .both(
                """
                CREATE TABLE sound_work (
                    kind       TEXT NOT NULL,
                    subject    BIGINT NOT NULL,
                    take       INTEGER NOT NULL,
                    asked_at   BIGINT NOT NULL,
                    held_until BIGINT NOT NULL,
                    tries      INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
                    PRIMARY KEY (kind, subject, take)
                )
                """),
        ])
}

/// Two people are two accounts (A0.26): the schema says so as well.
private let columns = """
    number      BIGINT PRIMARY KEY NOT NULL,
    version     INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'withdrawn')),
    title       TEXT NOT NULL,
    priority    TEXT NOT NULL CHECK (priority IN ('normal', 'priority', 'emergency')),
    valid_from  INTEGER NOT NULL,
    valid_to    INTEGER NOT NULL,
    languages   TEXT NOT NULL,
    editor      BIGINT REFERENCES account (id),
    approver    BIGINT REFERENCES account (id),
    changed_at  BIGINT NOT NULL,
    approved_at BIGINT,
    CHECK (valid_from <= valid_to),
    CHECK (state <> 'approved' OR approver IS NOT NULL),
    CHECK (editor IS NULL OR approver IS NULL OR editor <> approver)
    """
