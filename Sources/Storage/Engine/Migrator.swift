package import LocalTime

extension Store {
    /// Brings the database to the schema that this program knows.
    ///
    /// Each migration is one transaction, and each looks again at what was applied: programs that start together do
    /// not apply anything twice.
    ///
    /// A new place applies them by their numbers. One whose number was left free and taken later comes to other places
    /// after what stands behind it, so it may touch nothing that those made.
    ///
    /// - Parameter now: when it happens, for the record.
    /// - Returns: the names of the migrations that were applied, none when the database was up to date.
    /// - Throws: `StorageError.newerSchema`, `StorageError.editedMigration`.
    @discardableResult
    package func migrate(_ migrations: [Migration], at now: Instant) async throws -> [String] {
        let migrations = migrations.sorted { $0.number < $1.number }
        try await makeRegistry()
        var applied: [String] = []
        while let name = try await writeInTurn({ try $0.applyNext(of: migrations, at: now) }) {
            applied.append(name)
        }
        return applied
    }

    private func makeRegistry() async throws { try await writeInTurn { try $0.makeRegistry() } }
}

extension Transaction {
    /// All of them in this one transaction, for a place that nobody else knows yet.
    func migrateAtOnce(_ migrations: [Migration], at now: Instant) throws {
        try makeRegistry()
        while try applyNext(of: migrations, at: now) != nil {}
    }

    /// The table of what was applied, if there is none. «IF NOT EXISTS» does not look at what another is making at this
    /// moment, so the lock comes first.
    fileprivate func makeRegistry() throws {
        for query in dialect.beforeFirstTable { try run(query) }
        try run(registry)
    }

    fileprivate func applyNext(of migrations: [Migration], at now: Instant) throws -> String? {
        for query in dialect.beforeMigrating { try run(query) }
        let applied = try numbersApplied(of: migrations)
        guard let next = migrations.first(where: { !applied.contains($0.number) }) else { return nil }
        for text in next.text(in: dialect) {
            try run(Query(raw: text))
        }
        try run(
            """
            INSERT INTO schema_migration (number, name, fingerprint, applied_at)
            VALUES (\(next.number), \(next.name), \(next.fingerprint(in: dialect)), \(now))
            """)
        return next.name
    }

    /// Holds what the database says was applied against what this program would have applied.
    ///
    /// - Throws: `StorageError.newerSchema`, `StorageError.editedMigration`.
    func numbersApplied(of migrations: [Migration]) throws -> Set<Int> {
        let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.number, $0) })
        let applied = try rows("SELECT number, name, fingerprint FROM schema_migration ORDER BY number")
        return try Set(
            applied.map { row in
                let number: Int = try row.get("number")
                guard let migration = known[number] else {
                    throw StorageError.newerSchema(found: number, known: migrations.map(\.number).max() ?? 0)
                }
                let fingerprint: String = try row.get("fingerprint")
                guard fingerprint == migration.fingerprint(in: dialect) else {
                    throw StorageError.editedMigration(try row.get("name"))
                }
                return number
            })
    }
}

private let registry: Query = """
    CREATE TABLE IF NOT EXISTS schema_migration (
        number      INTEGER PRIMARY KEY,
        name        TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        applied_at  BIGINT NOT NULL
    )
    """
