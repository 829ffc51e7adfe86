import FieldReports
package import LocalTime
package import Office

/// Changes of the rules on their way: proposed, decided, taken up.
package struct RuleChangeTable {
    let tx: any Transaction
}

extension Transaction {
    package var ruleChanges: RuleChangeTable { RuleChangeTable(tx: self) }
}

/// Other rules, as one person proposed them and another decided.
package struct RuleChange: Sendable, Equatable {
    package let id: Int64
    /// The rules that were in force when it was proposed; against any other it says something else.
    package let base: RuleSet.Version
    package let rules: RuleSet
    package let document: String
    /// Nil at the command line.
    package let proposedBy: AccountID?
    package let proposedAt: Instant
    package var decision: Decision?
    package var takenUpAt: Instant?

    package struct Decision: Sendable, Equatable {
        package let by: AccountID
        package let at: Instant
        package let agreed: Bool
        package let reason: String

        package init(by: AccountID, at: Instant, agreed: Bool, reason: String) {
            (self.by, self.at, self.agreed, self.reason) = (by, at, agreed, reason)
        }
    }

    package init(
        id: Int64, base: RuleSet.Version, rules: RuleSet, document: String, proposedBy: AccountID?, proposedAt: Instant
    ) {
        (self.id, self.base, self.rules, self.document) = (id, base, rules, document)
        (self.proposedBy, self.proposedAt) = (proposedBy, proposedAt)
    }
}

extension RuleChangeTable {
    package func insert(_ change: RuleChange) throws {
        try tx.run(
            """
            INSERT INTO rule_change (id, base, valid_from, document, body, proposed_by, proposed_at)
            VALUES (\(change.id), \(change.base.rawValue), \(change.rules.validFrom), \(change.document),
                    \(JSON(change.rules)), \(change.proposedBy), \(change.proposedAt))
            """)
    }

    /// Held: of two who decide at once, the second finds it decided.
    package func hold(_ id: Int64) throws -> RuleChange? {
        try tx.rows("SELECT \(columns) FROM rule_change WHERE id = \(id)\(tx.dialect.lockedForUpdate)").first
            .map(RuleChange.init)
    }

    package func decide(_ id: Int64, _ decision: RuleChange.Decision) throws {
        try tx.run(
            """
            UPDATE rule_change SET decided_by = \(decision.by), decided_at = \(decision.at),
                   is_agreed = \(decision.agreed), reason = \(decision.reason)
             WHERE id = \(id) AND decided_at IS NULL
            """)
    }

    /// The newest first.
    package func latest(_ limit: Int = 20) throws -> [RuleChange] {
        try tx.rows("SELECT \(columns) FROM rule_change ORDER BY proposed_at DESC, id DESC LIMIT \(limit)")
            .map(RuleChange.init)
    }

    /// Agreed to and not yet in force, the nearest day first. Index: rule_change_open.
    package func scheduled() throws -> [RuleChange] {
        try tx.rows(
            """
            SELECT \(columns) FROM rule_change WHERE is_agreed = 1 AND taken_up_at IS NULL AND rewoken_at IS NULL
             ORDER BY valid_from, id
            """
        ).map(RuleChange.init)
    }

    package func takeUp(_ id: Int64, at now: Instant) throws {
        try tx.run("UPDATE rule_change SET taken_up_at = \(now) WHERE id = \(id)")
    }

    /// Taken up, while the reports have not all been told to wake by it.
    package func unwoken() throws -> RuleChange? {
        try tx.rows(
            "SELECT \(columns) FROM rule_change WHERE taken_up_at IS NOT NULL AND rewoken_at IS NULL ORDER BY id LIMIT 1"
        ).first.map(RuleChange.init)
    }

    package func rewoken(_ id: Int64, at now: Instant) throws {
        try tx.run("UPDATE rule_change SET rewoken_at = \(now) WHERE id = \(id)")
    }
}

private let columns: Query = """
    id, base, document, body, proposed_by, proposed_at, decided_by, decided_at, is_agreed, reason, taken_up_at
    """

extension RuleChange {
    fileprivate init(_ row: Row) throws {
        let body: JSON<RuleSet> = try row.get("body")
        self.init(
            id: try row.get("id"), base: RuleSet.Version(rawValue: try row.get("base")), rules: body.value,
            document: try row.get("document"), proposedBy: try row.get("proposed_by"),
            proposedAt: try row.get("proposed_at"))
        takenUpAt = try row.get("taken_up_at")
        if let by: AccountID = try row.get("decided_by"), let at: Instant = try row.get("decided_at"),
            let agreed: Bool = try row.get("is_agreed")
        {
            decision = Decision(by: by, at: at, agreed: agreed, reason: try row.get("reason") ?? "")
        }
    }
}
