// What stands at a place, before anything is taken from there or put there.

extension Transaction {
    /// How many migrations made this place; 0 where there is nothing.
    ///
    /// - Throws: `StorageError.newerSchema`, `StorageError.editedMigration`.
    package func schemaNumber() throws -> Int {
        guard try tableNames().contains("schema_migration") else { return 0 }
        return try numbersApplied(of: Migration.all).count
    }

    /// - Throws: `PlaceProblem.noProvince`, `.olderSchema`.
    package func requireCurrentSchema() throws {
        let found = try schemaNumber()
        guard found > 0 else { throw PlaceProblem.noProvince(at: "") }
        guard found == Migration.all.count else {
            throw PlaceProblem.olderSchema(found: found, known: Migration.all.count)
        }
    }

    /// Nothing of ours is here, or the tables of this very program without a single row.
    ///
    /// - Returns: what keeps others out of such tables, as the first thing that a transaction says.
    /// - Throws: `PlaceProblem.notEmpty`, `.olderSchema`.
    @discardableResult
    package func requireEmpty() throws -> Query? {
        let present = Set(try tableNames())
        let ours = ProvinceTable.all.map(\.name).filter(present.contains)
        guard present.contains("schema_migration") else {
            guard ours.isEmpty, present.isDisjoint(with: ProvinceTable.madeAgain) else {
                throw PlaceProblem.notEmpty(at: "")
            }
            return nil
        }
        let found = try schemaNumber()
        for table in ours where !(try rows("SELECT 1 FROM \(raw: table) LIMIT 1").isEmpty) {
            throw PlaceProblem.notEmpty(at: "")
        }
        guard found == Migration.all.count else {
            throw PlaceProblem.olderSchema(found: found, known: Migration.all.count)
        }
        return dialect.exclusive(ProvinceTable.all.map(\.name))
    }
}

extension PlaceProblem {
    /// The same problem with the name of the place, which a transaction does not know.
    package func named(_ place: String) -> PlaceProblem {
        switch self {
        case .noProvince(at: ""): .noProvince(at: place)
        case .notEmpty(at: ""): .notEmpty(at: place)
        default: self
        }
    }
}
