package import LocalTime
package import Office

/// Versioned documents that decisions quote: rule sets, the calendar, routing, units. A change adds a version and
/// leaves the old ones, so that every date can be explained by what was in force.
package struct ReferenceTable {
    let tx: any Transaction
}

package enum ReferenceKind: String, Sendable { case rules, regulations, calendar, routing, units, boundaries, outreach }

extension Transaction {
    package var reference: ReferenceTable { ReferenceTable(tx: self) }
}

extension ReferenceTable {
    package func latest<T: Codable & Sendable>(_ kind: ReferenceKind, name: String = "", as type: T.Type) throws
        -> Version<T>?
    {
        try tx.rows(
            """
            SELECT version, at, note, body FROM reference
             WHERE kind = \(kind) AND name = \(name) ORDER BY version DESC LIMIT 1
            """
        ).first.map(Version.init)
    }

    package func all<T: Codable & Sendable>(_ kind: ReferenceKind, name: String = "", as type: T.Type) throws
        -> [Version<T>]
    {
        try tx.rows(
            "SELECT version, at, note, body FROM reference WHERE kind = \(kind) AND name = \(name) ORDER BY version"
        ).map(Version.init)
    }

    /// Names under a kind, such as the eras whose boundaries are loaded.
    package func names(_ kind: ReferenceKind) throws -> [String] {
        try tx.rows("SELECT DISTINCT name FROM reference WHERE kind = \(kind) ORDER BY name").map { try $0.get("name") }
    }

    /// One number that grows with every change of any document: how a node knows that it must read again.
    package func generation() throws -> Int64 {
        try tx.rows("SELECT COALESCE(MAX(at), 0) + COUNT(*) AS n FROM reference").first?.get("n") ?? 0
    }

    @discardableResult
    package func add<T: Codable & Sendable>(
        _ kind: ReferenceKind, name: String = "", _ body: T, note: String, by account: AccountID?, at now: Instant
    ) throws -> Int {
        let last: Int? = try tx.rows(
            "SELECT MAX(version) AS n FROM reference WHERE kind = \(kind) AND name = \(name)"
        ).first?.get("n")
        let version = (last ?? 0) + 1
        tx.announce(.books)
        try tx.run(
            """
            INSERT INTO reference (kind, name, version, at, account, note, body)
            VALUES (\(kind), \(name), \(version), \(now), \(account), \(note), \(JSON(body)))
            """)
        return version
    }

    package struct Version<T: Sendable>: Sendable {
        package let number: Int
        package let at: Instant
        package let note: String
        package let body: T
    }
}

extension ReferenceTable.Version where T: Codable {
    init(_ row: Row) throws {
        let document: JSON<T> = try row.get("body")
        self.init(
            number: try row.get("version"), at: try row.get("at"), note: try row.get("note"), body: document.value)
    }
}
