package import LocalTime
package import Office

/// Lines that people find when they look: the in-app notices, one for each who must know.
package struct LineTable {
    let tx: any Transaction
}

extension Transaction {
    package var lines: LineTable { LineTable(tx: self) }
}

package struct Line: Sendable, Equatable {
    package var at: Instant
    package var subject: Subject
    package var kind: Notice.Kind
    package var words: String
    package var isRead: Bool
}

extension LineTable {
    /// Once for each person and notice, however often delivery is tried.
    package func put(_ item: OutboxItem, to account: AccountID) throws {
        try tx.run(
            """
            INSERT INTO line (account, at, kind, subject, sequence, ordinal, notice_kind, words)
            VALUES (\(account), \(item.at), \(item.subject.kind), \(item.subject.number), \(item.sequence),
                    \(item.ordinal), \(item.notice.kind), \(item.notice.words))
            ON CONFLICT (account, kind, subject, sequence, ordinal) DO NOTHING
            """)
    }

    /// Whether the message of this line has left the house already.
    package func isSent(_ item: OutboxItem, to account: AccountID) throws -> Bool {
        !(try tx.rows("SELECT 1 AS n FROM line WHERE \(key(item, account)) AND sent_at IS NOT NULL").isEmpty)
    }

    package func markSent(_ item: OutboxItem, to account: AccountID, at now: Instant) throws {
        try tx.run("UPDATE line SET sent_at = \(now) WHERE \(key(item, account))")
    }

    private func key(_ item: OutboxItem, _ account: AccountID) -> Query {
        """
        account = \(account) AND kind = \(item.subject.kind) AND subject = \(item.subject.number)
           AND sequence = \(item.sequence) AND ordinal = \(item.ordinal)
        """
    }

    package func latest(of account: AccountID, limit: Int = 50) throws -> [Line] {
        try tx.rows(
            """
            SELECT at, kind, subject, notice_kind, words, read_at FROM line WHERE account = \(account) AND \(stillShown)
             ORDER BY at DESC, kind, subject, sequence DESC, ordinal LIMIT \(limit)
            """
        ).map { row in
            let read: Instant? = try row.get("read_at")
            return Line(
                at: try row.get("at"), subject: Subject(try row.get("kind"), try row.get("subject")),
                kind: try row.get("notice_kind"), words: try row.get("words"), isRead: read != nil)
        }
    }

    package func unread(of account: AccountID) throws -> Int {
        try tx.rows(
            "SELECT COUNT(*) AS n FROM line WHERE account = \(account) AND read_at IS NULL AND \(stillShown)"
        ).first?.get("n") ?? 0
    }

    package func markRead(of account: AccountID, at now: Instant) throws {
        try tx.run("UPDATE line SET read_at = \(now) WHERE account = \(account) AND read_at IS NULL")
    }
}

/// What was told of a report that somebody follows goes with it when it is hidden (A0.23).
private let stillShown: Query = """
    (line.notice_kind <> 'followed'
     OR EXISTS (SELECT 1 FROM report WHERE report.id = line.subject AND \(Sight.condition(.anyone))))
    """
