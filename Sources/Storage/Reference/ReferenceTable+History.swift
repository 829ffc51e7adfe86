package import LocalTime
package import Office

/// What a document said before.
extension ReferenceTable {
    /// The newest versions, without what they say.
    package func history(_ kind: ReferenceKind, name: String = "", limit: Int = 50) throws -> [Change] {
        try tx.rows(
            """
            SELECT version, at, account, note FROM reference
             WHERE kind = \(kind) AND name = \(name) ORDER BY version DESC LIMIT \(limit)
            """
        ).map { row in
            Change(
                number: try row.get("version"), at: try row.get("at"), account: try row.get("account"),
                note: try row.get("note"))
        }
    }

    /// The numbers of the versions, the newest first.
    package func numbers(_ kind: ReferenceKind, name: String = "") throws -> [Int] {
        try tx.rows(
            "SELECT version FROM reference WHERE kind = \(kind) AND name = \(name) ORDER BY version DESC"
        ).map { try $0.get("version") }
    }

    package func version<T: Codable & Sendable>(
        _ number: Int, of kind: ReferenceKind, name: String = "", as type: T.Type
    ) throws -> Version<T>? {
        try tx.rows(
            """
            SELECT version, at, note, body FROM reference
             WHERE kind = \(kind) AND name = \(name) AND version = \(number)
            """
        ).first.map(Version.init)
    }

    package struct Change: Sendable, Equatable {
        package let number: Int
        package let at: Instant
        /// Nil at the command line, and for what an empty installation starts with.
        package let account: AccountID?
        package let note: String
    }
}
