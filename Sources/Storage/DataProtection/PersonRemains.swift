package import FieldReports
package import LocalTime
package import Office

// What tables keep about one account beside its own row: to be shown to the person, and to go with them (A0.18).

package struct KeptSession: Sendable, Equatable {
    package let began: Instant
    package let expires: Instant
}

package struct UnattachedMedia: Sendable, Equatable {
    package let kind: MediaItem.Kind
    package let bytes: Int
    package let sentAt: Instant
}

extension SessionTable {
    package func all(of account: AccountID) throws -> [KeptSession] {
        try tx.rows(
            "SELECT created_at, expires_at FROM session WHERE account = \(account) ORDER BY created_at, expires_at"
        ).map { KeptSession(began: try $0.get("created_at"), expires: try $0.get("expires_at")) }
    }
}

extension DraftTable {
    /// Index: draft_owner.
    package func bodies(of account: AccountID) throws -> [String] {
        try tx.rows("SELECT body FROM draft WHERE owner = \(account) ORDER BY updated_at, key_digest").map {
            try $0.get("body")
        }
    }

    /// - Returns: how many there were.
    package func deleteAll(of account: AccountID) throws -> Int {
        try tx.run("DELETE FROM draft WHERE owner = \(account)")
    }
}

extension FollowTable {
    package func codes(of account: AccountID) throws -> [ReportCode] {
        try tx.rows("SELECT report FROM follow WHERE account = \(account) ORDER BY at, report").map {
            ReportCode(number: try $0.get("report"))
        }
    }
}

extension MediaTable {
    /// Sent, and part of nothing.
    package func unattached(of account: AccountID) throws -> [UnattachedMedia] {
        try tx.rows(
            """
            SELECT kind, bytes, created_at FROM media
             WHERE owner = \(account) AND subject IS NULL ORDER BY created_at, id
            """
        ).map {
            UnattachedMedia(kind: try $0.get("kind"), bytes: try $0.get("bytes"), sentAt: try $0.get("created_at"))
        }
    }

    /// Their contents, each once.
    package func unattachedContents(of account: AccountID) throws -> [String] {
        try tx.rows("SELECT DISTINCT sha256 FROM media WHERE owner = \(account) AND \(unnamed)").map {
            try $0.get("sha256")
        }
    }

    /// Uploads under way, and what belongs to nothing. Its files stay on the shelf until they are forgotten there.
    ///
    /// - Returns: how many media there were.
    package func deleteUnattached(of account: AccountID) throws -> Int {
        try tx.run(
            """
            DELETE FROM upload WHERE owner = \(account)
               AND (media IS NULL OR media IN (SELECT id FROM media WHERE owner = \(account) AND \(unnamed)))
            """)
        return try tx.run("DELETE FROM media WHERE owner = \(account) AND \(unnamed)")
    }
}

extension LineTable {
    package func deleteAll(of account: AccountID) throws {
        try tx.run("DELETE FROM line WHERE account = \(account)")
    }
}

extension ReportTable {
    /// Of these people, the oldest first.
    package func codes(of people: [PersonID]) throws -> [ReportCode] {
        guard !people.isEmpty else { return [] }
        return try tx.rows(
            "SELECT id FROM report WHERE reporter IN (\(list: people.map(\.rawValue))) ORDER BY submitted_at, id"
        ).map { ReportCode(number: try $0.get("id")) }
    }

    /// What this account sent for others.
    package func codesSentForOthers(by account: AccountID, than people: [PersonID]) throws -> [ReportCode] {
        try tx.rows(
            "SELECT id, reporter FROM report WHERE submitted_by = \(account) ORDER BY submitted_at, id"
        ).compactMap { row in
            people.contains(try row.get("reporter")) ? nil : ReportCode(number: try row.get("id"))
        }
    }
}

extension ReportTable {
    /// Whether one of their reports waits for its answer.
    package func owesAnswer(to people: [PersonID]) throws -> Bool {
        guard !people.isEmpty else { return false }
        return
            !(try tx.rows(
                """
                SELECT 1 AS n FROM report WHERE reporter IN (\(list: people.map(\.rawValue))) AND \(Query.owing) LIMIT 1
                """
            ).isEmpty)
    }
}

extension AccountTable {
    /// Closed at this instant or before, and still known by their sealed record though no report of theirs waits
    /// for its answer. Officials' names stay beside their acts.
    package func closedAndKept(since instant: Instant, limit: Int = 200) throws -> [AccountID] {
        try tx.rows(
            """
            SELECT account.id FROM account JOIN person ON person.id = account.person
             WHERE account.closed_at <= \(instant) AND account.kind <> 'official' AND person.sealed IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.account = account.id)
               AND NOT EXISTS (SELECT 1 FROM account AS other
                                WHERE other.person = account.person AND other.closed_at IS NULL)
               AND NOT EXISTS (SELECT 1 FROM report WHERE report.reporter = account.person AND \(Query.owing))
             ORDER BY account.closed_at, account.id LIMIT \(limit)
            """
        ).map { try $0.get("id") }
    }
}
