package import DataProtection
package import LocalTime
package import Office

/// Breaches of personal data as lists ask for them; what each is lies in its journal.
package struct BreachTable {
    let tx: any Transaction
}

extension Transaction {
    package var breaches: BreachTable { BreachTable(tx: self) }
}

extension Breach: Journalled {
    package func write(
        _ recorded: [Recorded<Breach>], from old: Breach, wakesAt: Instant?, at now: Instant, in tx: any Transaction
    ) throws {
        for event in recorded { try tx.journal.append(event) }
        try wake(at: wakesAt, in: tx)
        try tx.breaches.put(self)
        tx.announce(.changed(subject))
    }
}

extension BreachTable {
    fileprivate func put(_ breach: Breach) throws {
        try tx.run(
            """
            INSERT INTO breach (id, version, noticed_at, notify_by, notified_at, status)
            VALUES (\(breach.number), \(breach.version), \(breach.noticedAt), \(breach.notifyBy),
                    \(breach.notifications.first?.notification.at), \(breach.status.rawValue))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, notified_at = excluded.notified_at,
                status = excluded.status
            """)
    }

    /// The newest first. Index: breach_noticed.
    package func newest(_ limit: Int = 200) throws -> [Int64] {
        try tx.rows("SELECT id FROM breach ORDER BY noticed_at DESC, id LIMIT \(limit)").map { try $0.get("id") }
    }
}
