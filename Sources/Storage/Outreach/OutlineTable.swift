package import LocalTime
package import Office
package import Outreach

extension Outline: Journalled {
    /// - Throws: `StaleSubject` when somebody else has written since `old` was read.
    package func write(
        _ recorded: [Recorded<Outline>], from old: Outline, wakesAt: Instant?, at now: Instant, in tx: any Transaction
    ) throws {
        for event in recorded { try tx.journal.append(event) }
        try wake(at: wakesAt, in: tx)
        try tx.outlines.put(self, at: now)
        tx.announce(.changed(subject))
    }
}

/// Outlines as lists find them.
package struct OutlineTable {
    let tx: any Transaction
}

extension Transaction {
    package var outlines: OutlineTable { OutlineTable(tx: self) }
}

package struct OutlineSummary: Sendable, Equatable {
    package let number: Int64
    package let status: OutlineStatus
    package let title: String
    package let editions: Int
    package let changedAt: Instant
}

extension OutlineTable {
    func put(_ outline: Outline, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO outline (number, version, status, title, editions, began_at, changed_at)
            VALUES (\(outline.number), \(outline.version), \(outline.status), \(outline.text.title),
                    \(outline.editions.count), \(now), \(now))
            ON CONFLICT (number) DO UPDATE
               SET version = excluded.version, status = excluded.status, title = excluded.title,
                   editions = excluded.editions, changed_at = excluded.changed_at
            """)
    }

    /// The newest first. Index: outline_began.
    package func list(onlyApproved: Bool, limit: Int = 200) throws -> [OutlineSummary] {
        let condition: Query = onlyApproved ? "editions > 0" : "1 = 1"
        return try tx.rows(
            """
            SELECT number, status, title, editions, changed_at FROM outline WHERE \(condition)
             ORDER BY began_at DESC, number DESC LIMIT \(limit)
            """
        ).map { row in
            OutlineSummary(
                number: try row.get("number"), status: try row.get("status"), title: try row.get("title"),
                editions: try row.get("editions"), changedAt: try row.get("changed_at"))
        }
    }
}
