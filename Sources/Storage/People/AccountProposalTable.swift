package import FieldReports
package import LocalTime
package import Office

/// What somebody proposed for an account and nobody has confirmed yet. Decided, it goes; the audit keeps what was done.
package struct AccountProposalTable {
    let tx: any Transaction
}

package struct AccountProposal: Sendable, Equatable {
    package var id: Int64
    package var account: AccountID
    package var change: AccountChange
    package var reason: String
    package var proposedBy: AccountID
    package var proposedAt: Instant

    package init(
        id: Int64, account: AccountID, change: AccountChange, reason: String, proposedBy: AccountID, proposedAt: Instant
    ) {
        self.id = id
        self.account = account
        self.change = change
        self.reason = reason
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
    }
}

extension Transaction {
    package var accountProposals: AccountProposalTable { AccountProposalTable(tx: self) }
}

extension AccountProposalTable {
    package func insert(_ proposal: AccountProposal) throws {
        try tx.run(
            """
            INSERT INTO account_proposal (id, account, body, reason, proposed_by, proposed_at)
            VALUES (\(proposal.id), \(proposal.account), \(JSON(proposal.change)), \(proposal.reason),
                    \(proposal.proposedBy), \(proposal.proposedAt))
            """)
    }

    package func find(_ id: Int64) throws -> AccountProposal? {
        try tx.rows("SELECT \(columns) FROM account_proposal WHERE id = \(id)").first.map(AccountProposal.init)
    }

    /// The oldest first.
    package func all() throws -> [AccountProposal] {
        try tx.rows("SELECT \(columns) FROM account_proposal ORDER BY proposed_at, id").map(AccountProposal.init)
    }

    /// - Returns: false when somebody else has decided it meanwhile.
    package func delete(_ id: Int64) throws -> Bool {
        try tx.run("DELETE FROM account_proposal WHERE id = \(id)") == 1
    }

    package func deleteOlder(than instant: Instant) throws {
        try tx.run("DELETE FROM account_proposal WHERE proposed_at < \(instant)")
    }
}

private let columns: Query = "id, account, body, reason, proposed_by, proposed_at"

extension AccountProposal {
    fileprivate init(_ row: Row) throws {
        let body: JSON<AccountChange> = try row.get("body")
        self.init(
            id: try row.get("id"), account: try row.get("account"), change: body.value, reason: try row.get("reason"),
            proposedBy: try row.get("proposed_by"), proposedAt: try row.get("proposed_at"))
    }
}
