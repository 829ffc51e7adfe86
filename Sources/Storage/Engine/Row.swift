/// One row of an answer: values by name, through an index shared by all rows.
package struct Row: Sendable {
    let columns: Columns
    let values: [StoredValue]

    package init(columns: Columns, values: [StoredValue]) {
        self.columns = columns
        self.values = values
    }

    package func get<T: Storable>(_ name: String) throws -> T {
        guard let value = T(stored: try value(name)) else { throw StorageError.unreadable(column: name) }
        return value
    }

    package func get<T: Storable>(_ name: String) throws -> T? {
        let stored = try value(name)
        if stored == .null { return nil }
        guard let value = T(stored: stored) else { throw StorageError.unreadable(column: name) }
        return value
    }

    /// The value as it is stored, for those who compare and copy.
    package func raw(_ name: String) throws -> StoredValue { try value(name) }

    private func value(_ name: String) throws -> StoredValue {
        guard let index = columns.index[name] else { throw StorageError.unreadable(column: name) }
        return values[index]
    }

    package struct Columns: Sendable {
        let index: [String: Int]

        package init(_ names: [String]) {
            index = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
        }
    }
}
