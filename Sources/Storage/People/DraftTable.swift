package import LocalTime
package import Office

/// What somebody has filled in and not yet sent, under a key that only their cookie knows (REP-08: signing in
/// half-way keeps the draft).
package struct DraftTable {
    let tx: any Transaction
}

extension Transaction {
    package var drafts: DraftTable { DraftTable(tx: self) }
}

extension DraftTable {
    /// - Parameter owner: whose it is, once somebody signed in has kept it.
    package func put(digest: String, body: String, owner: AccountID? = nil, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO draft (key_digest, body, owner, updated_at)
            VALUES (\(digest), \(body), \(owner), \(now))
            ON CONFLICT (key_digest) DO UPDATE
               SET body = excluded.body, owner = excluded.owner, updated_at = excluded.updated_at
            """)
    }

    package func find(digest: String) throws -> String? {
        try tx.rows("SELECT body FROM draft WHERE key_digest = \(digest)").first?.get("body")
    }

    package func delete(digest: String) throws {
        try tx.run("DELETE FROM draft WHERE key_digest = \(digest)")
    }

    package func deleteOlder(than instant: Instant) throws {
        try tx.run("DELETE FROM draft WHERE updated_at < \(instant)")
    }
}
