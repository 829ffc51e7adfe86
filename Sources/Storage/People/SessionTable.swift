package import LocalTime
package import Office

/// Who is signed in. Only the digest of a token is kept, so a stolen copy of the database opens no session.
package struct SessionTable {
    let tx: any Transaction
}

extension Transaction {
    package var sessions: SessionTable { SessionTable(tx: self) }
}

extension SessionTable {
    package func insert(digest: String, account: AccountID, at now: Instant, expires: Instant) throws {
        try tx.run(
            """
            INSERT INTO session (token_digest, account, created_at, expires_at)
            VALUES (\(digest), \(account), \(now), \(expires))
            """)
    }

    package func account(digest: String, at now: Instant) throws -> (account: AccountID, expires: Instant)? {
        try tx.rows(
            "SELECT account, expires_at FROM session WHERE token_digest = \(digest) AND expires_at > \(now)"
        ).first.map { (try $0.get("account"), try $0.get("expires_at")) }
    }

    package func end(digest: String) throws {
        try tx.run("DELETE FROM session WHERE token_digest = \(digest)")
    }

    package func endAll(of account: AccountID) throws {
        try tx.run("DELETE FROM session WHERE account = \(account)")
    }

    package func endExpired(at now: Instant) throws {
        try tx.run("DELETE FROM session WHERE expires_at <= \(now)")
    }
}
