/// A database, as the rest of the program sees it.
package protocol Store: Sendable {
    var dialect: Dialect { get }
    /// Everything `body` reads is one consistent moment.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T
    /// All or nothing; when it returns, what was written is on disk.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T
    /// Finishes what was begun and lets go of the files.
    func close() async
}

/// What can be said inside one transaction.
///
/// Synchronous on purpose: a body that cannot `await` cannot hold a lock while something outside thinks. Whatever
/// must happen outside the database is written to the outbox instead.
package protocol Transaction {
    var dialect: Dialect { get }
    func rows(_ query: Query) throws -> [Row]
    /// One row at a time, for what does not fit in memory; `body` returns false to stop.
    func each(_ query: Query, _ body: (Row) throws -> Bool) throws
    /// Runs `query` and says how many rows it changed.
    @discardableResult func run(_ query: Query) throws -> Int
}
