import GRDB
import Storage

extension SQLiteStore {
    /// Reads the whole file and every index of it, which takes minutes when there are millions of reports.
    ///
    /// - Returns: what is wrong, one line each; nothing when all is well.
    package func integrityProblems() async throws -> [String] {
        do {
            return try await problems()
        } catch StorageError.corrupt(let detail) {
            // So damaged that it cannot even be read to the end.
            return [detail]
        }
    }

    private func problems() async throws -> [String] {
        try await read { transaction in
            let found = try transaction.rows("PRAGMA integrity_check").map { try $0[0] as String }
            let orphans = try transaction.rows("PRAGMA foreign_key_check").map { row in
                "foreign key: \(try row.get("table") as String) row \(try row.get("rowid") as Int64? ?? 0)"
            }
            return found.filter { $0 != "ok" } + orphans
        }
    }
}

/// A look at every page, without holding indexes against their tables.
func refuseDamage(_ db: Database) throws {
    let found = try String.fetchAll(db, sql: "PRAGMA quick_check(10)").filter { $0 != "ok" }
    if !found.isEmpty { throw StorageError.corrupt(detail: found.joined(separator: "; ")) }
}
