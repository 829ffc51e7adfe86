import GRDB
import GRDBSQLite
import Storage

/// A connection and the statements prepared on it. It belongs to one thread.
final class SQLiteConnection {
    private let db: Database
    private var statements: [String: PreparedStatement] = [:]

    init(_ db: Database) { self.db = db }

    var isInsideTransaction: Bool { db.isInsideTransaction }

    /// How many rows the last statement changed, not counting those that triggers changed.
    var changes: Int { Int(sqlite3_changes(db.sqliteConnection)) }

    /// The statement for `sql`, prepared once. One that is being read from is not given out a second time.
    func prepared(_ sql: String) throws -> PreparedStatement {
        if let known = statements[sql], !known.isBusy { return known }
        let statement = try PreparedStatement(try db.makeStatement(sql: sql), on: db)
        // Lists of values make texts without end; starting afresh is rare and costs little.
        if statements.count >= 200 { statements = statements.filter { $0.value.isBusy } }
        statements[sql] = statement
        return statement
    }

    /// Runs a statement of our own, that has no values.
    func execute(_ sql: String) throws {
        let statement = try prepared(sql)
        defer { statement.finish() }
        while try statement.step() {}
    }
}
