package import LocalTime

extension Store {
    /// Brings the database to the schema that this program knows.
    ///
    /// Each migration is one transaction, and each looks again at what was applied: programs that start together do
    /// not apply anything twice.
    ///
    /// - Parameter now: when it happens, for the record.
    /// - Returns: the names of the migrations that were applied, none when the database was up to date.
    /// - Throws: `StorageError.newerSchema`, `StorageError.editedMigration`.
    @discardableResult
    package func migrate(_ migrations: [Migration], at now: Instant) async throws -> [String] {
        let migrations = migrations.sorted { $0.number < $1.number }
        try await makeRegistry()
        var applied: [String] = []
        while let name = try await write({ try $0.applyNext(of: migrations, at: now) }) {
            applied.append(name)
        }
        return applied
    }

    private func makeRegistry() async throws { try await write { try $0.makeRegistry() } }
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
        let count = try countApplied(of: migrations)
        guard count < migrations.count else { return nil }
        let next = migrations[count]
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
    func countApplied(of migrations: [Migration]) throws -> Int {
        let applied = try rows("SELECT number, name, fingerprint FROM schema_migration ORDER BY number")
        for (index, row) in applied.enumerated() {
            let number: Int = try row.get("number")
            guard index < migrations.count, number <= migrations[migrations.count - 1].number else {
                throw StorageError.newerSchema(found: number, known: migrations.last?.number ?? 0)
            }
            let fingerprint: String = try row.get("fingerprint")
            guard number == migrations[index].number, fingerprint == migrations[index].fingerprint(in: dialect) else {
                throw StorageError.editedMigration(try row.get("name"))
            }
        }
        return applied.count
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
