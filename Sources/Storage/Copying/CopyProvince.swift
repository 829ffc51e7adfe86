// A whole province from one store into another, whichever engines they are.
//
// Read: both sides at once → the side that gives → the side that takes.

import FieldReports
package import LocalTime
import Office
import Vietnamese

/// A table on both sides. They agree, or there would be no copy.
package struct CopiedTable: Sendable, Equatable {
    package let source: TableDigest
    package let target: TableDigest
}

extension Store {
    /// Copies one consistent picture of this store into an empty one: in one transaction, with its schema, so that a
    /// copy that is stopped leaves nothing behind.
    ///
    /// Neither store may end long transactions by itself or run them a second time.
    /// - Parameter last: what else must succeed before the copy counts, in the transaction that writes it.
    /// - Throws: `PlaceProblem` when the source is of another schema, the target is not empty, or a table differs.
    package func copy<T: Sendable>(
        into target: any Store, at now: Instant, told: @escaping Headway.Listener = { _ in },
        last: @escaping @Sendable (any Transaction) throws -> T
    ) async throws -> (tables: [CopiedTable], last: T) {
        let stream = RowStream()
        return try await withTaskCancellationHandler {
            async let given = stream.stopping {
                try await self.read { try $0.give(to: stream, told) }
            }
            async let taken = stream.stopping {
                let lock = try await target.read { try $0.requireEmpty() }
                return try await target.write { tx in
                    if let lock { try tx.run(lock) }
                    let taken = try tx.take(from: stream, at: now, told)
                    return (taken, try last(tx))
                }
            }
            let (tables, (others, last)) = try await (given, taken)
            return (zip(tables, others).map(CopiedTable.init), last)
        } onCancel: {
            stream.stop(CancellationError())
        }
    }
}

extension RowStream {
    /// When one side fails, the other must not wait for it.
    fileprivate func stopping<T: Sendable>(_ side: @Sendable () async throws -> T) async throws -> T {
        do {
            return try await side()
        } catch {
            stop(error)
            throw error
        }
    }
}

// MARK: - The side that gives

extension Transaction {
    fileprivate func give(to stream: RowStream, _ told: Headway.Listener) throws -> [TableDigest] {
        try stream.begin("giving")
        try requireCurrentSchema()
        var digests: [TableDigest] = []
        for table in ProvinceTable.all {
            let columns = try columns(of: table)
            var digesting = Digesting(table, columns)
            var giver = RowStream.Giver(stream)
            try each(of: table, columns) { row in
                digesting.add(row)
                try giver.add(row)
                if digesting.rows % 10_000 == 0 { told(Headway(.copying, table.name, digesting.rows)) }
            }
            try giver.end()
            digests.append(digesting.end())
            told(Headway(.copying, table.name, digesting.rows))
        }
        stream.expect(digests)
        return digests
    }
}

// MARK: - The side that takes

extension Transaction {
    fileprivate func take(
        from stream: RowStream, at now: Instant, _ told: Headway.Listener
    ) throws -> [TableDigest] {
        try stream.begin("taking")
        try requireEmpty()
        try migrateAtOnce(Migration.all, at: now)
        if let deferred = dialect.deferredForeignKeys { try run(deferred) }
        for table in ProvinceTable.all {
            try load(stream.table(), into: table.name, columns: try columns(of: table).map(\.name))
            try stream.insist()
        }
        try indexReports(told)
        if let statistics = dialect.freshStatistics(ProvinceTable.all.map(\.name)) { try run(statistics) }
        let digests = try digests(told)
        let expected = try stream.expected()
        let different = zip(digests, expected).filter { $0 != $1 }.map(\.0.table)
        guard different.isEmpty else { throw PlaceProblem.different(tables: different) }
        return digests
    }

    /// Puts every report among the searchable, by the words of its row.
    private func indexReports(_ told: Headway.Listener) throws {
        var count = 0
        try each("SELECT id, shown_description, place_words FROM report ORDER BY id") { row in
            let words = ReportTable.searchText(
                ReportCode(number: try row.get("id")), try row.get("shown_description"), try row.get("place_words"))
            try send(dialect.index(try row.get("id"), searchKey(words)))
            count += 1
            if count % 10_000 == 0 { told(Headway(.indexing, "report", count)) }
            return true
        }
        told(Headway(.indexing, "report", count))
    }
}
