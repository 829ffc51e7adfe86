import GRDB
import GRDBSQLite
import Storage

// SQLite's codes as the rest of the program knows them.

func translating<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw translated(error) }
}

/// The same error when it is not the database's.
func translated(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return translated(code: error.extendedResultCode.rawValue, message: error.message ?? "", sql: error.sql)
}

func translated(code: Int32, message: String, sql: String?) -> StorageError {
    let detail = "\(message) (SQLite \(code))"
    switch code & 0xff {
    case SQLITE_CONSTRAINT: return constraint(code, message)
    case SQLITE_CORRUPT, SQLITE_NOTADB: return .corrupt(detail: detail)
    case SQLITE_FULL: return .unavailable(.full, detail: detail)
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_INTERRUPT: return .unavailable(.busy, detail: detail)
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: return .unavailable(.readOnly, detail: detail)
    case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOLFS: return .unavailable(.inputOutput, detail: detail)
    case SQLITE_NOMEM: return .unavailable(.memory, detail: detail)
    case SQLITE_MISUSE where sql == nil: return .unavailable(.closed, detail: detail)
    default: return .failed(sql.map { detail + ": " + $0 } ?? detail)
    }
}

/// «UNIQUE constraint failed: report.submitted_by, report.request_key» names its columns after the colon; a trigger says
/// what its author wrote.
private func constraint(_ code: Int32, _ message: String) -> StorageError {
    let name = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
    switch code {
    case 2067, 1555, 2579: return .constraint(.unique, name: name)
    case 787: return .constraint(.foreignKey, name: name)
    case 275: return .constraint(.check, name: name)
    case 1299: return .constraint(.notNull, name: name)
    case 1811: return .constraint(.trigger, name: name)
    default: return .constraint(.other, name: name)
    }
}
