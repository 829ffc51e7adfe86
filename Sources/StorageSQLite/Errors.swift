import GRDB
import Storage

/// GRDB's errors in the terms of those above; our own pass through.
func translated(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    let message = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM,
        .SQLITE_INTERRUPT, .SQLITE_PROTOCOL:
        return StorageError.unavailable(message)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return StorageError.corrupt(message)
    case .SQLITE_CONSTRAINT: return StorageError.constraint(constraint(error), message)
    default: return StorageError.failed(message)
    }
}

private func constraint(_ error: DatabaseError) -> StorageError.Constraint {
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .unique
    case .SQLITE_CONSTRAINT_FOREIGNKEY: .foreignKey
    case .SQLITE_CONSTRAINT_NOTNULL: .notNull
    case .SQLITE_CONSTRAINT_TRIGGER: .appendOnly
    default: .check
    }
}
