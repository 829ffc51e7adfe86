package import Office

/// A database, as the rest of the program sees it.
package protocol Store: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` on one consistent picture of the database. Ask everything a page needs in one body.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

    /// Runs `body` in one transaction: all of it is kept, or nothing when it throws. Returns when it is on disk.
    ///
    /// A body sees one picture of the database. Of two that change the same row, or add the same key, on whichever nodes,
    /// one comes after the other and sees what it did: `body` may be run again from its beginning for that, so it must do
    /// nothing but talk to its transaction. A decision that rests on a row which it only reads takes that row with
    /// `lockedForUpdate`.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T

    /// Calls `heard` with what kept transactions announced, here and on every other node, in no promised order. It is
    /// called on a thread of the store and must be quick.
    func listen(_ heard: @escaping @Sendable (Announcement) -> Void)

    /// Finishes what was accepted and takes nothing more.
    func close() async
}

/// What can be said inside one transaction.
///
/// Synchronous on purpose: a body that cannot `await` cannot hold a lock while a mail server thinks. Whatever must
/// happen outside the database is written to the outbox instead.
///
/// Once a statement was refused, the transaction can only fail: whatever its body does then, `write` throws the refusal.
package protocol Transaction: AnyObject {
    var dialect: Dialect { get }

    func rows(_ query: Query) throws -> [Row]

    /// Hands over one row at a time, for what does not fit in memory; `body` answers false to stop.
    func each(_ query: Query, _ body: (Row) throws -> Bool) throws

    /// Runs `query` and says how many rows it changed.
    @discardableResult func run(_ query: Query) throws -> Int

    /// Runs `query` when nobody needs to know how many rows it changed. Over a network it travels with the next
    /// question, and a refusal may be thrown there or at the end.
    func send(_ query: Query) throws

    /// Adds many rows in the engine's fastest way.
    func load(_ rows: some Sequence<[StoredValue]>, into table: String, columns: [String]) throws

    /// Says, once the transaction is kept, what whoever keeps anything in memory should know.
    func announce(_ news: Announcement)
}

/// News of a kept transaction. Only names travel: who hears reads again, with their own eyes.
package enum Announcement: Sendable, Hashable {
    /// Something happened to this subject.
    case changed(Subject)
    /// Rules, calendar, routing, agencies, fields or the land have changed.
    case books
    /// So much has changed, or may have been missed, that nothing kept in memory should be trusted.
    case everything
}
