package import LocalTime

extension Store {
    /// Brings the schema up to date, each step in its own transaction. Steps that were edited after they shipped, or
    /// that this program does not know, stop it.
    package func migrate(_ migrations: [Migration], at now: Instant) async throws {
        _ = try await write { try $0.run(registry) }
        let done = try await read { try $0.rows("SELECT \(columns) FROM schema_migration ORDER BY number").map(Applied.init) }
        let known = migrations.map(\.number).max() ?? 0
        if let last = done.last, last.number > known {
            throw StorageError.newerSchema(found: last.number, known: known)
        }
        let dialect = dialect
        for migration in migrations.sorted(by: { $0.number < $1.number }) {
            if let applied = done.first(where: { $0.number == migration.number }) {
                guard applied.fingerprint == migration.fingerprint(in: dialect) else {
                    throw StorageError.editedMigration(applied.name)
                }
                continue
            }
            try await write { tx in
                for text in migration.text(in: dialect) { try tx.run("\(raw: text)") }
                try tx.run(
                    """
                    INSERT INTO schema_migration (number, name, fingerprint, applied_at)
                    VALUES (\(migration.number), \(migration.name), \(migration.fingerprint(in: dialect)), \(now))
                    """)
            }
        }
    }
}

private struct Applied: Sendable {
    let number: Int
    let name: String
    let fingerprint: Int64

    init(_ row: Row) throws {
        number = try row.get("number")
        name = try row.get("name")
        fingerprint = try row.get("fingerprint")
    }
}

private let columns: Query = "number, name, fingerprint"

private let registry: Query = """
    CREATE TABLE IF NOT EXISTS schema_migration (
        number      INTEGER PRIMARY KEY,
        name        TEXT NOT NULL,
        fingerprint BIGINT NOT NULL,
        applied_at  BIGINT NOT NULL
    )
    """
