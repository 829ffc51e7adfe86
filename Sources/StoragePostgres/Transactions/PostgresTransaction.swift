import Storage

/// What one body may say to its connection.
final class PostgresTransaction: Transaction {
    enum Kind { case read, write }

    private let connection: PostgresConnection
    private(set) var news = News()
    /// What was refused. Nothing can follow it.
    private(set) var refusal: PostgresFailure?
    private var cursors = 0

    init(_ connection: PostgresConnection) { self.connection = connection }

    var dialect: Dialect { .postgres }

    func rows(_ query: Query) throws -> [Row] { try refusing { try connection.ask(query).rows() } }

    @discardableResult
    func run(_ query: Query) throws -> Int { try refusing { try connection.ask(query).changes } }

    func send(_ query: Query) throws { try refusing { try connection.send(query) } }

    /// Through a cursor, so that the same body may ask other things meanwhile.
    func each(_ query: Query, _ body: (Row) throws -> Bool) throws {
        cursors += 1
        let cursor = Query(raw: "c\(cursors)")
        try send("DECLARE " + cursor + " NO SCROLL CURSOR FOR " + query)
        var isWanted = true
        while isWanted {
            let batch = try rows("FETCH 500 FROM " + cursor)
            for row in batch where isWanted { isWanted = try body(row) }
            if batch.count < 500 { break }
        }
        try send("CLOSE " + cursor)
    }

    /// By COPY.
    func load(_ rows: some Sequence<[StoredValue]>, into table: String, columns: [String]) throws {
        try refusing {
            try connection.copying("COPY \(table) (\(columns.joined(separator: ", "))) FROM STDIN") { put in
                var batch = CopyText()
                for row in rows {
                    batch.add(row)
                    if batch.isLarge { try batch.hand(to: put) }
                }
                try batch.hand(to: put)
            }
        }
    }

    func announce(_ piece: Announcement) {
        news.add(piece)
        // The books must reach every node even if this one dies the moment after. Reports are told later, together: a
        // NOTIFY makes transactions commit one after the other.
        if piece == .books { try? send(Wire.notify(.books)) }
    }

    private func refusing<T>(_ ask: () throws -> T) throws -> T {
        if let refusal { throw refusal.error }
        do {
            return try ask()
        } catch let failure as PostgresFailure {
            refusal = failure
            throw failure.error
        } catch let error as StorageError {
            refusal = PostgresFailure(error)
            throw error
        }
    }
}
