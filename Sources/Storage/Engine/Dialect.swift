/// The engines, and all that differs between them. SQL that is not here is the same for both.
package enum Dialect: String, Sendable, CaseIterable {
    case sqlite, postgres
}

extension Dialect {
    /// Ends a SELECT whose rows this transaction will change. SQLite has one writer, so there is nothing to lock.
    package var lockedForUpdate: Query {
        switch self {
        case .sqlite: ""
        case .postgres: " FOR UPDATE"
        }
    }

    /// The same for a queue of work: rows that another node works on are left to it.
    package var lockedForUpdateSkippingLocked: Query {
        switch self {
        case .sqlite: ""
        case .postgres: " FOR UPDATE SKIP LOCKED"
        }
    }

    /// Makes nodes that start together migrate one after the other. In SQLite the write transaction does.
    package var migrationLock: Query? {
        switch self {
        case .sqlite: nil
        case .postgres: "SELECT pg_advisory_xact_lock(7263)"
        }
    }
}
