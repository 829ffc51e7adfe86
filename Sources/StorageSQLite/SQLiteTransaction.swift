import Storage

/// What one body may say to its connection.
final class SQLiteTransaction: Transaction {
    enum Kind { case read, write }

    private let connection: SQLiteConnection
    private let kind: Kind
    private var hasSavepoint = false
    /// SQLite gave the whole transaction up, as it does when the disk is full; nothing may follow outside it.
    private var loss: StorageError?
    /// What was refused to this body. Nothing can follow it.
    private var refusal: (any Error)?
    private(set) var news = News()

    init(_ connection: SQLiteConnection, _ kind: Kind) {
        self.connection = connection
        self.kind = kind
    }

    var dialect: Dialect { .sqlite }

    func rows(_ query: Query) throws -> [Row] {
        var rows: [Row] = []
        try each(query) {
            rows.append($0)
            return true
        }
        return rows
    }

    func each(_ query: Query, _ body: (Row) throws -> Bool) throws {
        try perform(query) { statement in
            while try step(statement), try body(statement.row()) {}
        }
    }

    @discardableResult
    func run(_ query: Query) throws -> Int {
        try perform(query) { statement in
            while try step(statement) {}
            return connection.changes
        }
    }

    func send(_ query: Query) throws { _ = try run(query) }

    func load(_ rows: some Sequence<[StoredValue]>, into table: String, columns: [String]) throws {
        let names = columns.joined(separator: ", ")
        for row in rows { _ = try run("INSERT INTO \(raw: table) (\(raw: names)) VALUES (\(stored: row))") }
    }

    func announce(_ piece: Announcement) { news.add(piece) }
}

extension SQLiteTransaction {
    private func perform<T>(_ query: Query, _ body: (PreparedStatement) throws -> T) throws -> T {
        let statement = try refusing {
            if let failure = query.failure { throw failure }
            let statement = try translating { try connection.prepared(query.text) }
            if !statement.isReadOnly { try beforeWriting() }
            return statement
        }
        defer { statement.finish() }
        try refusing { try statement.bind(query.values) }
        return try body(statement)
    }

    private func step(_ statement: PreparedStatement) throws -> Bool {
        try refusing {
            do {
                return try statement.step()
            } catch let error as StorageError {
                if !connection.isInsideTransaction { loss = error }
                throw error
            }
        }
    }

    /// Remembers a refusal: the body may explain it, and no more.
    private func refusing<T>(_ ask: () throws -> T) throws -> T {
        if let over = loss ?? refusal { throw over }
        do {
            return try ask()
        } catch {
            refusal = error
            throw error
        }
    }

    /// A body that refuses before it writes anything needs no savepoint, and most refusals do.
    private func beforeWriting() throws {
        if kind == .read { throw StorageError.failed("a read may not write") }
        if hasSavepoint { return }
        try connection.execute("SAVEPOINT body")
        hasSavepoint = true
    }
}

// MARK: - How it ends

extension SQLiteTransaction {
    /// Throws what was refused to a body that went on all the same.
    func insist() throws {
        if let refusal { throw refusal }
    }

    func keep() throws {
        if let loss { throw loss }
        if hasSavepoint { try connection.execute("RELEASE body") }
    }

    /// Takes back what the body wrote.
    ///
    /// - Throws: when the other bodies of the transaction are lost with it.
    func undo() throws {
        if let loss { throw loss }
        guard hasSavepoint else { return }
        try connection.execute("ROLLBACK TO body")
        try connection.execute("RELEASE body")
    }
}
