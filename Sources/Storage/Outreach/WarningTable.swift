package import LocalTime
package import Office
package import Outreach
package import Territory

/// Warnings as lists and the public's pages ask for them; what each is lies in its journal.
package struct WarningTable {
    let tx: any Transaction
}

extension Transaction {
    package var warnings: WarningTable { WarningTable(tx: self) }
}

extension Warning: Journalled {
    package static let listings = [
        Listing<Warning>(
            "warning", by: ["id"],
            [
                "version", "is_exercise", "begun_at", "headline", "sent_at", "expires_at", "is_cancelled", "is_pending",
                "waits_since",
            ]
        ) { warning in
            guard let begunAt = warning.begunAt else { return [] }
            // What is live counts; before anything was let go, what waits.
            let (latest, pending) = (warning.latest, warning.pending)
            let content = latest?.content ?? pending?.content
            return [
                storedRow(
                    warning.number, warning.version, warning.isExercise, begunAt, content?.headline ?? "",
                    latest?.sentAt, content?.expires ?? begunAt, latest?.kind == .cancel, pending != nil,
                    pending?.submittedAt)
            ]
        }
    ]
}

extension WarningTable {
    /// What everybody is to see now, the newest first. Index: warning_live.
    package func live(at now: Instant) throws -> [Int64] {
        try tx.rows(
            """
            SELECT id FROM warning
             WHERE is_exercise = 0 AND is_cancelled = 0 AND sent_at IS NOT NULL AND expires_at > \(now)
             ORDER BY sent_at DESC, id LIMIT 100
            """
        ).map { try $0.get("id") }
    }

    /// The newest first, exercises too. Index: warning_newest.
    package func newest(_ limit: Int = 50) throws -> [Int64] {
        try tx.rows("SELECT id FROM warning ORDER BY begun_at DESC, id LIMIT \(limit)").map { try $0.get("id") }
    }
}

// MARK: - Who wants to hear of a commune

extension WarningTable {
    /// In place of what this account had chosen.
    package func choose(_ units: [UnitKey], for account: AccountID, at now: Instant) throws {
        try tx.run("DELETE FROM warning_interest WHERE account = \(account)")
        for unit in Set(units).sorted() {
            try tx.run(
                "INSERT INTO warning_interest (account, unit, at) VALUES (\(account), \(unit.description), \(now))")
        }
    }

    package func chosen(by account: AccountID) throws -> [UnitKey] {
        try tx.rows("SELECT unit FROM warning_interest WHERE account = \(account) ORDER BY unit").compactMap {
            UnitKey(try $0.get("unit") as String)
        }
    }

    /// The open accounts that chose one of them. Index: warning_interest_unit.
    package func interested(in units: [UnitKey]) throws -> [AccountID] {
        try units.reduce(into: Set<AccountID>()) { found, unit in
            found.formUnion(
                try tx.rows(
                    """
                    SELECT warning_interest.account FROM warning_interest
                      JOIN account ON account.id = warning_interest.account
                     WHERE warning_interest.unit = \(unit.description) AND account.disabled_at IS NULL
                       AND account.closed_at IS NULL
                    """
                ).map { try $0.get("account") })
        }.sorted { $0.rawValue < $1.rawValue }
    }
}
