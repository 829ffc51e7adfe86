package import Office

/// The histories of everything but reports, by (kind, subject): appended in the transaction that decides, never changed.
package struct JournalTable {
    let tx: any Transaction
}

extension Transaction {
    package var journal: JournalTable { JournalTable(tx: self) }
}

extension JournalTable {
    /// - Throws: `StaleSubject` when an event with this number is there: somebody else has decided meanwhile.
    package func append<Value: Ledgered>(_ recorded: Recorded<Value>) throws {
        let added = try tx.run(
            """
            INSERT INTO journal (kind, subject, sequence, at, account, standing, agency, rules, name, body)
            VALUES (\(recorded.subject.kind), \(recorded.subject.number), \(recorded.sequence), \(recorded.at),
                    \(recorded.by.account), \(recorded.by.standing.rawValue), \(recorded.by.agency),
                    \(recorded.rules), \(recorded.event.name), \(JSON(recorded.event)))
            ON CONFLICT (kind, subject, sequence) DO NOTHING
            """)
        guard added == 1 else { throw StaleSubject(subject: recorded.subject) }
    }

    /// In the order in which they happened; none when there is no such thing. Index: primary key.
    package func of<Value: Ledgered>(_ type: Value.Type, _ number: Int64) throws -> [Recorded<Value>] {
        try tx.rows(
            """
            SELECT \(columns) FROM journal WHERE kind = \(Value.kind) AND subject = \(number) ORDER BY sequence
            """
        ).map(recorded)
    }

    /// Histories that lack an event, of whatever kind, whether or not this program knows it.
    package func gaps() throws -> [Subject] {
        try tx.rows(
            "SELECT kind, subject FROM journal GROUP BY kind, subject HAVING MAX(sequence) <> COUNT(*) ORDER BY kind, subject"
        ).map { Subject(try $0.get("kind"), try $0.get("subject")) }
    }

    /// Every history of a kind, one after the other: for `verify`.
    package func each<Value: Ledgered>(_ type: Value.Type, _ body: ([Recorded<Value>]) throws -> Void) throws {
        var history: [Recorded<Value>] = []
        try tx.each("SELECT \(columns) FROM journal WHERE kind = \(Value.kind) ORDER BY subject, sequence") { row in
            let next: Recorded<Value> = try recorded(row)
            if let last = history.last, last.subject != next.subject {
                try body(history)
                history = []
            }
            history.append(next)
            return true
        }
        if !history.isEmpty { try body(history) }
    }
}

private let columns: Query = "subject, sequence, at, account, standing, agency, rules, body"

private func recorded<Value: Ledgered>(_ row: Row) throws -> Recorded<Value> {
    let name: String = try row.get("standing")
    guard let standing = Value.Standing(rawValue: name) else {
        throw StorageError.unreadable(column: "standing", found: name)
    }
    let body: JSON<Value.Event> = try row.get("body")
    return Recorded(
        subject: Subject(Value.kind, try row.get("subject")), sequence: try row.get("sequence"), at: try row.get("at"),
        by: Signature(account: try row.get("account"), standing: standing, agency: try row.get("agency")),
        rules: try row.get("rules"), event: body.value)
}
