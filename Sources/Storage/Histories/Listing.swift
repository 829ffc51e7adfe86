package import Office

/// Rows by which lists find what is kept in the journal: one for the thing itself, or many for its parts. They are made
/// from the value alone and in one place, so that what is written and what `verify` expects cannot differ.
package struct Listing<Value: Ledgered>: Sendable {
    package let table: String
    /// Of one row; the first is the number of what it belongs to.
    let key: [String]
    let columns: [String]
    let rows: @Sendable (Value) -> [[StoredValue]]

    /// - Parameters:
    ///   - key: the columns that stand first, by which rows of the table are told apart.
    ///   - others: the columns after them.
    ///   - rows: the values of each row, in the order of the columns.
    package init(
        _ table: String, by key: [String], _ others: [String],
        _ rows: @escaping @Sendable (Value) -> [[StoredValue]]
    ) {
        (self.table, self.key, columns) = (table, key, key + others)
        self.rows = rows
    }
}

extension Listing {
    /// Writes what differs from what was said before, and takes away what is gone.
    func write(_ value: Value, over old: Value, in tx: any Transaction) throws {
        let (new, before) = (listed(value), Set(listed(old)))
        for row in new where !before.contains(row) { try put(row, in: tx) }
        let kept = Set(new.map(keys))
        for gone in before.map(keys) where !kept.contains(gone) {
            let conditions = zip(key, gone).map { "\(raw: $0) = \(stored: [$1])" as Query }
            try tx.run("DELETE FROM \(raw: table) WHERE \(conditions.joined(separator: " AND "))")
        }
    }

    /// What nothing has happened to yet has no rows.
    private func listed(_ value: Value) -> [[StoredValue]] { value.version == 0 ? [] : rows(value) }

    private func keys(of row: [StoredValue]) -> [StoredValue] { Array(row.prefix(key.count)) }

    private func put(_ row: [StoredValue], in tx: any Transaction) throws {
        let changes = columns.dropFirst(key.count).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        let change = changes.isEmpty ? "DO NOTHING" : "DO UPDATE SET \(changes)"
        try tx.send(
            """
            INSERT INTO \(raw: table) (\(raw: columns.joined(separator: ", "))) VALUES (\(stored: row))
            ON CONFLICT (\(raw: key.joined(separator: ", "))) \(raw: change)
            """)
    }
}

/// A row of values of several kinds.
package func storedRow(_ values: (any Storable)?...) -> [StoredValue] { values.map { $0?.storedValue ?? .null } }

// MARK: - Against the history

extension Listing {
    /// Whether the rows that lie there are those that the value makes.
    package func agrees(with value: Value, in tx: any Transaction) throws -> Bool {
        let lying = try tx.rows(
            """
            SELECT \(raw: columns.joined(separator: ", ")) FROM \(raw: table)
             WHERE \(raw: key[0]) = \(value.number)
            """
        ).map(\.values)
        let expected = Set(listed(value))
        return lying.count == expected.count && Set(lying) == expected
    }

    /// Numbers that have rows and are not among those that have a history.
    package func strays(beside known: Set<Int64>, in tx: any Transaction) throws -> [Int64] {
        var found: Set<Int64> = []
        try tx.each("SELECT DISTINCT \(raw: key[0]) AS number FROM \(raw: table)") { row in
            let number: Int64 = try row.get("number")
            if !known.contains(number) { found.insert(number) }
            return true
        }
        return found.sorted()
    }
}
