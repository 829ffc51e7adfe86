package import LocalTime
package import Office

/// Requests with a key of their own that did something to a subject which is not a report: what `answered_request` is for
/// reports.
package struct AnsweredActTable {
    let tx: any Transaction
}

/// What a request came to: the subject, as it stood at this version.
package struct AnsweredAct: Sendable, Equatable {
    package let digest: String
    package let subject: Subject
    package let version: Int
}

extension Transaction {
    package var answeredActs: AnsweredActTable { AnsweredActTable(tx: self) }
}

extension AnsweredActTable {
    package func find(_ account: AccountID, key: String) throws -> AnsweredAct? {
        try tx.rows(
            """
            SELECT digest, kind, subject, version FROM answered_act
             WHERE account = \(account) AND request_key = \(key)
            """
        ).first.map { row in
            AnsweredAct(
                digest: try row.get("digest"), subject: Subject(try row.get("kind"), try row.get("subject")),
                version: try row.get("version"))
        }
    }

    package func put(
        _ account: AccountID, _ request: RequestKey, of subject: Subject, version: Int, at now: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO answered_act (account, request_key, digest, kind, subject, version, at)
            VALUES (\(account), \(request.key), \(request.digest), \(subject.kind), \(subject.number), \(version), \(now))
            """)
    }

    package func deleteOlder(than: Instant) throws {
        try tx.run("DELETE FROM answered_act WHERE at < \(than)")
    }
}
