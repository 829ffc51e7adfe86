package import LocalTime
package import Office

/// Something whose history is events, and where it lies. Reports have tables of their own; what comes later says
/// `Journalled` and has the journal.
package protocol Kept: Ledgered {
    static func load(_ number: Int64, in tx: any Transaction) throws -> Self?

    /// The same, held for this transaction; nil when another node is at it.
    static func take(_ number: Int64, in tx: any Transaction) throws -> Self?

    /// Writes what has happened to it: its history, its row where it has one, and when to look at it next. Announces it.
    ///
    /// - Parameter old: the value before; the write is refused when somebody has written since.
    func write(
        _ recorded: [Recorded<Self>], from old: Self, wakesAt: Instant?, at now: Instant, in tx: any Transaction
    ) throws

    /// Who wants to hear of it without having a part in it, where storage knows of somebody.
    func news(of recorded: Recorded<Self>, in tx: any Transaction) throws -> [Notice]

    /// Sets when to look at it next, where nothing has happened to it.
    func wake(at instant: Instant?, in tx: any Transaction) throws
}

extension Kept {
    package func news(of recorded: Recorded<Self>, in tx: any Transaction) throws -> [Notice] { [] }
}

/// Kept in the journal, with its wake-up in `wake`, and in rows of tables of its own where lists ask for it.
package protocol Journalled: Kept {
    /// Its rows, table by table, each after those it refers to; none where nothing lists it. `verify` holds them against
    /// the history.
    static var listings: [Listing<Self>] { get }

    /// What else is to be written in the same transaction.
    func follow(_ recorded: [Recorded<Self>], at now: Instant, in tx: any Transaction) throws

    /// What else lies in tables because of it and does not agree with it, in words: for `verify`.
    func differences(in tx: any Transaction) throws -> [String]
}

extension Journalled {
    package static func load(_ number: Int64, in tx: any Transaction) throws -> Self? {
        Self(replaying: try tx.journal.of(Self.self, number))
    }

    package static func take(_ number: Int64, in tx: any Transaction) throws -> Self? {
        try tx.wakes.take(Subject(kind, number)) ? load(number, in: tx) : nil
    }

    /// - Throws: `StaleSubject` when somebody else has written since `old` was read.
    package func write(
        _ recorded: [Recorded<Self>], from old: Self, wakesAt: Instant?, at now: Instant, in tx: any Transaction
    ) throws {
        for event in recorded { try tx.journal.append(event) }
        try wake(at: wakesAt, in: tx)
        for listing in Self.listings { try listing.write(self, over: old, in: tx) }
        try follow(recorded, at: now, in: tx)
        tx.announce(.changed(subject))
    }

    package func follow(_ recorded: [Recorded<Self>], at now: Instant, in tx: any Transaction) throws {}

    package func differences(in tx: any Transaction) throws -> [String] { [] }

    package func wake(at instant: Instant?, in tx: any Transaction) throws { try tx.wakes.set(subject, at: instant) }
}

/// Somebody else has written since it was read.
package struct StaleSubject: Error, Equatable {
    package let subject: Subject

    package init(subject: Subject) { self.subject = subject }
}
