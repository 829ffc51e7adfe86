package import LocalTime
package import Office

/// Requests that carried a key of their own and were done, so that a repeat is answered and not done again.
package struct AnsweredRequestTable {
    let tx: any Transaction
}

/// What a request came to: a subject, as it stood at this version.
package struct AnsweredRequest: Sendable, Equatable {
    package let digest: String
    /// Nil for what is no act on a subject, and for what was done before this was written down.
    package let subject: Subject?
    package let version: Int?
}

extension Transaction {
    package var answeredRequests: AnsweredRequestTable { AnsweredRequestTable(tx: self) }
}

extension AnsweredRequestTable {
    package func find(_ account: AccountID, key: String) throws -> AnsweredRequest? {
        try tx.rows(
            """
            SELECT digest, subject_kind, subject, version FROM answered_request
             WHERE account = \(account) AND request_key = \(key)
            """
        ).first.map { row in
            AnsweredRequest(
                digest: try row.get("digest"), subject: try row.subject(), version: try row.get("version"))
        }
    }

    package func put(
        _ account: AccountID, _ request: RequestKey, of subject: Subject, version: Int, at now: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO answered_request (account, request_key, digest, subject_kind, subject, version, at)
            VALUES (\(account), \(request.key), \(request.digest), \(subject.kind), \(subject.number), \(version), \(now))
            """)
    }

    /// Of what is no act on a subject.
    ///
    /// - Returns: false where this account has used the key before.
    package func claim(_ account: AccountID, _ request: RequestKey, at now: Instant) throws -> Bool {
        try tx.run(
            """
            INSERT INTO answered_request (account, request_key, digest, at)
            VALUES (\(account), \(request.key), \(request.digest), \(now))
            ON CONFLICT (account, request_key) DO NOTHING
            """) == 1
    }

    /// What was refused, or did not come to its end, may be asked again.
    package func free(_ account: AccountID, key: String) throws {
        try tx.run("DELETE FROM answered_request WHERE account = \(account) AND request_key = \(key)")
    }

    package func deleteOlder(than: Instant) throws {
        try tx.run("DELETE FROM answered_request WHERE at < \(than)")
    }
}

extension Row {
    /// What a row is about, where it is about something: `subject_kind` and `subject`.
    func subject() throws -> Subject? {
        guard let kind: Subject.Kind = try get("subject_kind"), let number: Int64 = try get("subject") else {
            return nil
        }
        return Subject(kind, number)
    }
}
