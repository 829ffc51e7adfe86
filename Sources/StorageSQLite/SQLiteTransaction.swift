import Storage

/// What one body may say to its connection.
final class SQLiteTransaction: Transaction {
    enum Kind { case read, write }

    private let connection: SQLiteConnection
    private let kind: Kind
    private var hasSavepoint = false
    /// SQLite gave the whole transaction up, as it does when the disk is full; nothing may follow outside it.
    private var loss: StorageError?

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
}

extension SQLiteTransaction {
    private func perform<T>(_ query: Query, _ body: (PreparedStatement) throws -> T) throws -> T {
        if let loss { throw loss }
        if let failure = query.failure { throw failure }
        let statement = try translating { try connection.prepared(query.text) }
        if !statement.isReadOnly { try beforeWriting() }
        defer { statement.finish() }
        try statement.bind(query.values)
        return try body(statement)
    }

    private func step(_ statement: PreparedStatement) throws -> Bool {
        do {
            return try statement.step()
        } catch let error as StorageError {
            if !connection.isInsideTransaction { loss = error }
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
