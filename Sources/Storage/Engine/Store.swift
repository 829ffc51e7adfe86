/// A database, as the rest of the program sees it.
package protocol Store: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on one consistent picture of the database. Ask everything a page needs in one body.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

    /// Runs `body` in one transaction: all of it is kept, or nothing when it throws. Returns when it is on disk.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

    /// Finishes what was accepted and takes nothing more.
    func close() async
}

/// What can be said inside one transaction.
///
/// Synchronous on purpose: a body that cannot `await` cannot hold a lock while a mail server thinks. Whatever must
/// happen outside the database is written to the outbox instead.
package protocol Transaction {
    var dialect: Dialect { get }

    func rows(_ query: Query) throws -> [Row]

    /// Hands over one row at a time, for what does not fit in memory; `body` answers false to stop.
    func each(_ query: Query, _ body: (Row) throws -> Bool) throws

    /// Runs `query` and says how many rows it changed.
    @discardableResult func run(_ query: Query) throws -> Int
}
