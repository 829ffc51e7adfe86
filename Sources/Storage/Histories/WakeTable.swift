package import LocalTime
package import Office

/// When the duties must look at what is in the journal. Reports keep theirs in their own row (`wakes_at`). Like there,
/// nothing is asked of who may see it (IOC-02).
package struct WakeTable {
    let tx: any Transaction
}

extension Transaction {
    package var wakes: WakeTable { WakeTable(tx: self) }
}

extension WakeTable {
    package func set(_ subject: Subject, at instant: Instant?) throws {
        guard let instant else {
            return try tx.send("DELETE FROM wake WHERE kind = \(subject.kind) AND subject = \(subject.number)")
        }
        try tx.send(
            """
            INSERT INTO wake (kind, subject, at) VALUES (\(subject.kind), \(subject.number), \(instant))
            ON CONFLICT (kind, subject) DO UPDATE SET at = excluded.at
            """)
    }

    package func at(_ subject: Subject) throws -> Instant? {
        try tx.rows("SELECT at FROM wake WHERE kind = \(subject.kind) AND subject = \(subject.number)").first?.get("at")
    }

    /// Index: wake_at.
    package func due(at now: Instant, limit: Int = 100) throws -> [Subject] {
        try tx.rows("SELECT kind, subject FROM wake WHERE at <= \(now) ORDER BY at LIMIT \(limit)").map {
            Subject(try $0.get("kind"), try $0.get("subject"))
        }
    }

    /// Holds it for this transaction.
    ///
    /// - Returns: false when it is not to be woken any more, or another node is at it.
    package func take(_ subject: Subject) throws -> Bool {
        !(try tx.rows(
            """
            SELECT at FROM wake WHERE kind = \(subject.kind) AND subject = \(subject.number)\
            \(tx.dialect.lockedForUpdateSkippingLocked)
            """
        ).isEmpty)
    }

    /// What was reckoned under another calendar: the duties look at everything once more and set it right.
    package func lookAgain(at now: Instant) throws {
        try tx.run("UPDATE wake SET at = \(now) WHERE at > \(now)")
    }
}
