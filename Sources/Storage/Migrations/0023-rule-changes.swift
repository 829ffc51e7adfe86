extension Migration {
    /// Other rules from a day on: proposed by one account, agreed to by another, taken up when the day has come.
    static let ruleChanges = Migration(
        23, "rule-changes",
        keyed("rule_change", columns) + [
            .both("CREATE INDEX rule_change_open ON rule_change (valid_from) WHERE rewoken_at IS NULL"),
            // Two changes that wait for their day would each undo the other.
            .both(
                """
                CREATE UNIQUE INDEX rule_change_waiting ON rule_change (is_agreed)
                 WHERE is_agreed = 1 AND taken_up_at IS NULL
                """),
        ])
}

/// Two people are two accounts (A0.26): the schema says so as well.
private let columns = """
    base         TEXT NOT NULL,
    valid_from   INTEGER NOT NULL,
    document     TEXT NOT NULL,
    body         TEXT NOT NULL,
    proposed_by  BIGINT REFERENCES account (id),
    proposed_at  BIGINT NOT NULL,
    decided_by   BIGINT REFERENCES account (id),
    decided_at   BIGINT,
    is_agreed    INTEGER CHECK (is_agreed IN (0, 1)),
    reason       TEXT,
    taken_up_at  BIGINT,
    rewoken_at   BIGINT,
    CHECK ((decided_at IS NULL) = (is_agreed IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
    CHECK (proposed_by IS NULL OR decided_by IS NULL OR proposed_by <> decided_by),
    CHECK (taken_up_at IS NULL OR is_agreed = 1),
    CHECK (rewoken_at IS NULL OR taken_up_at IS NOT NULL)
    """
