import Foundation
import GRDB
import Storage

/// Our questions in GRDB's terms. Statements are cached by their text.
struct SQLiteTransaction: Transaction {
    let database: Database
    let dialect = Dialect.sqlite

    func rows(_ query: Query) throws -> [Storage.Row] {
        var rows: [Storage.Row] = []
        try each(query) { row in
            rows.append(row)
            return true
        }
        return rows
    }

    func each(_ query: Query, _ body: (Storage.Row) throws -> Bool) throws {
        let statement = try database.cachedStatement(sql: query.text(placeholder: dialect.placeholder))
        let columns = Storage.Row.Columns(statement.columnNames)
        let count = statement.columnCount
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(query))
        while let row = try cursor.next() {
            let values = (0..<count).map { StoredValue(row[$0] as DatabaseValue) }
            if try !body(Storage.Row(columns: columns, values: values)) { return }
        }
    }

    @discardableResult
    func run(_ query: Query) throws -> Int {
        let statement = try database.cachedStatement(sql: query.text(placeholder: dialect.placeholder))
        try statement.execute(arguments: arguments(query))
        return database.changesCount
    }

    private func arguments(_ query: Query) -> StatementArguments {
        StatementArguments(query.values.map(\.databaseValue))
    }
}

extension StoredValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let value): Data(value).databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let value): .integer(value)
            case .double(let value): .real(value)
            case .string(let value): .text(value)
            case .blob(let value): .blob(Array(value))
            }
    }
}
