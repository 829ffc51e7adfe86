package import LocalTime
package import Office

/// What a machine has still to read out. A turn belongs to one node at a time; when that one dies, it is another's once
/// the hold is over.
package struct SoundWorkTable {
    let tx: any Transaction
}

extension Transaction {
    package var soundWork: SoundWorkTable { SoundWorkTable(tx: self) }
}

package struct SoundWork: Sendable, Equatable {
    package let subject: Subject
    package let take: Int
    package let askedAt: Instant
    package let heldUntil: Instant
    /// How often it was begun, this time included where it was taken.
    package let tries: Int
}

extension SoundWorkTable {
    package func ask(_ subject: Subject, take: Int, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO sound_work (kind, subject, take, asked_at, held_until)
            VALUES (\(subject.kind), \(subject.number), \(take), \(now), \(Instant(milliseconds: 0)))
            """)
    }

    package func isWaiting(at now: Instant) throws -> Bool {
        !(try tx.rows("SELECT 1 AS n FROM sound_work WHERE held_until <= \(now) LIMIT 1").isEmpty)
    }

    /// The one that has waited longest, held until `held`; nil when nothing waits.
    package func take(at now: Instant, until held: Instant) throws -> SoundWork? {
        let row = try tx.rows(
            """
            SELECT \(columns) FROM sound_work WHERE held_until <= \(now) ORDER BY asked_at, kind, subject, take
             LIMIT 1\(tx.dialect.lockedForUpdateSkippingLocked)
            """
        ).first
        guard let waiting = try row.map(SoundWork.init) else { return nil }
        try tx.run(
            "UPDATE sound_work SET held_until = \(held), tries = tries + 1 WHERE \(key(waiting.subject, waiting.take))")
        return SoundWork(
            subject: waiting.subject, take: waiting.take, askedAt: waiting.askedAt, heldUntil: held,
            tries: waiting.tries + 1)
    }

    /// It went wrong and is tried again later.
    package func release(_ work: SoundWork, until instant: Instant) throws {
        try tx.run(
            """
            UPDATE sound_work SET held_until = \(instant)
             WHERE \(key(work.subject, work.take)) AND held_until = \(work.heldUntil)
            """)
    }

    package func of(_ subject: Subject) throws -> [SoundWork] {
        try tx.rows(
            "SELECT \(columns) FROM sound_work WHERE kind = \(subject.kind) AND subject = \(subject.number) ORDER BY take"
        ).map(SoundWork.init)
    }

    /// How many were asked for before.
    package func ahead(of work: SoundWork) throws -> Int {
        try tx.rows("SELECT COUNT(*) AS n FROM sound_work WHERE asked_at < \(work.askedAt)").first?.get("n") ?? 0
    }

    func done(_ subject: Subject, take: Int) throws {
        try tx.run("DELETE FROM sound_work WHERE \(key(subject, take))")
    }

    func drop(_ subject: Subject) throws {
        try tx.run("DELETE FROM sound_work WHERE kind = \(subject.kind) AND subject = \(subject.number)")
    }

    private func key(_ subject: Subject, _ take: Int) -> Query {
        "kind = \(subject.kind) AND subject = \(subject.number) AND take = \(take)"
    }
}

private let columns: Query = "kind, subject, take, asked_at, held_until, tries"

extension SoundWork {
    fileprivate init(_ row: Row) throws {
        self.init(
            subject: Subject(try row.get("kind"), try row.get("subject")), take: try row.get("take"),
            askedAt: try row.get("asked_at"), heldUntil: try row.get("held_until"), tries: try row.get("tries"))
    }
}
