/// One row of an answer. The names of the columns are shared by all rows of a statement.
package struct Row: Sendable {
    package let columns: Columns
    package let values: [StoredValue]

    package init(columns: Columns, values: [StoredValue]) {
        self.columns = columns
        self.values = values
    }

    package final class Columns: Sendable {
        package let names: [String]

        package init(_ names: [String]) { self.names = names }
    }
}

// MARK: - By name

extension Row {
    package func get<V: Readable>(_ name: String) throws -> V { try read(position(name)) }

    /// Nil where the column is NULL.
    package func get<V: Readable>(_ name: String) throws -> V? { try readIfAny(position(name)) }

    /// The value as it is stored, for those who compare and copy.
    package func raw(_ name: String) throws -> StoredValue { values[try position(name)] }

    /// Rows have some twenty columns with short names, where looking along them is faster than hashing.
    private func position(_ name: String) throws -> Int {
        guard let position = columns.names.firstIndex(of: name) else {
            throw StorageError.unreadable(column: name, wanted: "a column", found: "none of that name")
        }
        return position
    }
}

// MARK: - By position

extension Row {
    package subscript<V: Readable>(position: Int) -> V {
        get throws { try read(position) }
    }

    package subscript<V: Readable>(position: Int) -> V? {
        get throws { try readIfAny(position) }
    }
}

// MARK: - Reading

extension Row {
    private func readIfAny<V: Readable>(_ position: Int) throws -> V? {
        values.indices.contains(position) && values[position] == .null ? nil : try read(position)
    }

    private func read<V: Readable>(_ position: Int) throws -> V {
        guard values.indices.contains(position) else {
            throw StorageError.unreadable(column: "#\(position)", wanted: "a column", found: "\(values.count) of them")
        }
        do {
            return try V(stored: values[position])
        } catch let error as Unreadable {
            throw StorageError.unreadable(column: columns.names[position], wanted: error.wanted, found: error.found)
        }
    }
}
