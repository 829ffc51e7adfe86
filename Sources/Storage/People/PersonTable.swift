package import LocalTime
package import Office

/// People in the vault: a number, a digest to find them by, and a sealed box that only the vault opens.
package struct PersonTable {
    let tx: any Transaction
}

extension Transaction {
    package var people: PersonTable { PersonTable(tx: self) }
}

extension PersonTable {
    package func insert(_ id: PersonID, phoneDigest: String?, sealed: String, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO person (id, phone_digest, sealed, created_at)
            VALUES (\(id), \(phoneDigest), \(sealed), \(now))
            """)
    }

    package func sealed(_ id: PersonID) throws -> String? {
        try tx.rows("SELECT sealed FROM person WHERE id = \(id)").first?.get("sealed")
    }

    package func update(_ id: PersonID, phoneDigest: String?, sealed: String) throws {
        try tx.run("UPDATE person SET phone_digest = \(phoneDigest), sealed = \(sealed) WHERE id = \(id)")
    }

    package func phoneDigest(_ id: PersonID) throws -> String? {
        try tx.rows("SELECT phone_digest FROM person WHERE id = \(id)").first?.get("phone_digest")
    }

    /// Erasing a person leaves the report (A0.18).
    package func erase(_ id: PersonID, at now: Instant) throws {
        try tx.run(
            """
            UPDATE person SET phone_digest = NULL, sealed = NULL, restricted_at = NULL, erased_at = \(now)
             WHERE id = \(id)
            """)
    }

    /// - Parameter instant: since when nobody may open who it is (A0.18); nil lifts it.
    package func restrict(_ id: PersonID, since instant: Instant?) throws {
        try tx.run("UPDATE person SET restricted_at = \(instant) WHERE id = \(id)")
    }

    package func isRestricted(_ id: PersonID) throws -> Bool {
        !(try tx.rows("SELECT 1 AS n FROM person WHERE id = \(id) AND restricted_at IS NOT NULL").isEmpty)
    }

    /// For rotating the vault's key, a hundred at a time.
    package func batch(after id: PersonID, limit: Int = 100) throws -> [(PersonID, String)] {
        try tx.rows(
            """
            SELECT id, sealed FROM person WHERE id > \(id) AND sealed IS NOT NULL ORDER BY id LIMIT \(limit)
            """
        ).map { (try $0.get("id"), try $0.get("sealed")) }
    }
}
