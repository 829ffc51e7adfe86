package import LocalTime
package import Office

/// What people must be told, kept in the transaction of the event that caused it and delivered afterwards.
package struct OutboxTable {
    let tx: any Transaction
}

extension Transaction {
    package var outbox: OutboxTable { OutboxTable(tx: self) }
}

package struct OutboxItem: Sendable, Equatable {
    package var subject: Subject
    package var sequence: Int
    package var ordinal: Int
    package var at: Instant
    package var notice: Notice
    package var tries: Int
    /// Until then nobody else touches it.
    package var heldUntil: Instant
}

extension OutboxTable {
    package func append<Value: Ledgered>(
        _ notice: Notice, of recorded: Recorded<Value>, ordinal: Int, leavesAt: Instant
    ) throws {
        try tx.send(
            """
            INSERT INTO outbox (kind, subject, sequence, ordinal, at, leaves_at, body)
            VALUES (\(recorded.subject.kind), \(recorded.subject.number), \(recorded.sequence), \(ordinal),
                    \(recorded.at), \(leavesAt), \(JSON(notice)))
            """)
    }

    /// Whether anything may leave by now. Index: outbox_waiting.
    package func isWaiting(at now: Instant) throws -> Bool {
        !(try tx.rows("SELECT 1 AS n FROM outbox WHERE done_at IS NULL AND leaves_at <= \(now) LIMIT 1").isEmpty)
    }

    /// How many wait that may leave by now, and since when the first does. Index: outbox_waiting.
    package func backlog(at now: Instant) throws -> (count: Int, since: Instant?) {
        let row = try tx.rows(
            """
            SELECT COUNT(*) AS n, MIN(leaves_at) AS since FROM outbox WHERE done_at IS NULL AND leaves_at <= \(now)
            """
        ).first
        return (try row?.get("n") ?? 0, try row?.get("since"))
    }

    /// Takes what may leave by now, oldest first, and holds it until `held`: every other node leaves it alone, and when
    /// this one dies meanwhile it waits for another to take it. Index: outbox_waiting.
    package func take(at now: Instant, until held: Instant, limit: Int = 100) throws -> [OutboxItem] {
        let taken = try tx.rows(
            """
            SELECT kind, subject, sequence, ordinal, at, body, tries FROM outbox
             WHERE done_at IS NULL AND leaves_at <= \(now) ORDER BY leaves_at, kind, subject, sequence, ordinal
             LIMIT \(limit)\(tx.dialect.lockedForUpdateSkippingLocked)
            """
        ).map { row in
            let body: JSON<Notice> = try row.get("body")
            return OutboxItem(
                subject: Subject(try row.get("kind"), try row.get("subject")), sequence: try row.get("sequence"),
                ordinal: try row.get("ordinal"), at: try row.get("at"), notice: body.value, tries: try row.get("tries"),
                heldUntil: held)
        }
        for item in taken { try tx.send("UPDATE outbox SET leaves_at = \(held) WHERE \(key(item))") }
        return taken
    }

    /// Holds it longer, before something that takes time.
    ///
    /// - Returns: false when it was held too long and another has taken it.
    package func hold(_ item: inout OutboxItem, until held: Instant) throws -> Bool {
        let changed = try tx.run(
            """
            UPDATE outbox SET leaves_at = \(held)
             WHERE \(key(item)) AND done_at IS NULL AND leaves_at = \(item.heldUntil)
            """)
        item.heldUntil = held
        return changed == 1
    }

    package func done(_ item: OutboxItem, at now: Instant) throws {
        try tx.run("UPDATE outbox SET done_at = \(now), tries = tries + 1 WHERE \(key(item))")
    }

    /// Tried and not yet delivered: again later, or given up with the reason kept.
    package func failed(_ item: OutboxItem, reason: String, again: Instant?, at now: Instant) throws {
        let gaveUp: Instant? = again == nil ? now : nil
        try tx.run(
            """
            UPDATE outbox SET tries = tries + 1, failure = \(reason), leaves_at = \(again ?? now), done_at = \(gaveUp)
             WHERE \(key(item))
            """)
    }

    /// Nothing went wrong; it is only not the hour for it.
    package func postpone(_ item: OutboxItem, to instant: Instant) throws {
        try tx.run("UPDATE outbox SET leaves_at = \(instant) WHERE \(key(item))")
    }

    private func key(_ item: OutboxItem) -> Query {
        """
        kind = \(item.subject.kind) AND subject = \(item.subject.number) AND sequence = \(item.sequence)
           AND ordinal = \(item.ordinal)
        """
    }
}
