package import LocalTime
package import Office

/// What was done outside any one report: accounts made, rules changed, calendars entered. Append-only.
package struct AuditTable {
    let tx: any Transaction
}

extension Transaction {
    package var audit: AuditTable { AuditTable(tx: self) }
}

extension AuditTable {
    /// - Parameter number: a random number that keeps two entries of one millisecond apart.
    package func append(
        _ act: AuditAct, of subject: String, by account: AccountID?, detail: String? = nil, at now: Instant,
        number: Int64
    ) throws {
        try tx.run(
            """
            INSERT INTO audit (at, number, account, act, subject, detail)
            VALUES (\(now), \(number), \(account), \(act.rawValue), \(subject), \(detail))
            """)
    }

    /// - Parameter acts: nil for all.
    package func latest(_ limit: Int = 100, of acts: [AuditAct]? = nil) throws -> [Entry] {
        let which: Query = acts.map { " WHERE act IN (\(list: $0.map(\.rawValue)))" } ?? ""
        return try tx.rows(
            """
            SELECT at, account, act, subject, detail FROM audit\(which) ORDER BY at DESC, number DESC LIMIT \(limit)
            """
        )
        .map {
            Entry(
                at: try $0.get("at"), account: try $0.get("account"), act: try $0.get("act"),
                subject: try $0.get("subject"), detail: try $0.get("detail"))
        }
    }

    package struct Entry: Sendable, Equatable {
        package let at: Instant
        package let account: AccountID?
        /// As the row has it; `AuditAct` knows all that this program writes.
        package let act: String
        package let subject: String
        package let detail: String?
    }
}
