package import FieldReports
package import LocalTime
package import Office

/// Requests that carried a key of their own and were done, so that a repeat is answered and not done again.
package struct AnsweredRequestTable {
    let tx: any Transaction
}

/// What a request came to: the report, as it stood at this version.
package struct AnsweredRequest: Sendable, Equatable {
    package let digest: String
    /// Nil for what was done before this was written down.
    package let report: ReportCode?
    package let version: Int?
}

/// The same, of what has its history in the journal.
package struct AnsweredSubject: Sendable, Equatable {
    package let digest: String
    /// Nil where the key was used for something of another kind.
    package let number: Int64?
    package let version: Int?
}

extension Transaction {
    package var answeredRequests: AnsweredRequestTable { AnsweredRequestTable(tx: self) }
}

extension AnsweredRequestTable {
    package func find(_ account: AccountID, key: String) throws -> AnsweredRequest? {
        try tx.rows(
            """
            SELECT digest, report, version FROM answered_request WHERE account = \(account) AND request_key = \(key)
            """
        ).first.map { row in
            let number: Int64? = try row.get("report")
            return AnsweredRequest(
                digest: try row.get("digest"), report: number.map(ReportCode.init(number:)),
                version: try row.get("version"))
        }
    }

    package func put(_ account: AccountID, _ request: RequestKey, of report: Report, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO answered_request (account, request_key, digest, report, version, at)
            VALUES (\(account), \(request.key), \(request.digest), \(report.code.number), \(report.version), \(now))
            """)
    }

    /// Of what is no act on a report.
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

    /// What a request about something else than a report came to.
    package func find(_ account: AccountID, key: String, of kind: Subject.Kind) throws -> AnsweredSubject? {
        try tx.rows(
            """
            SELECT digest, subject_kind, subject, version FROM answered_request
             WHERE account = \(account) AND request_key = \(key)
            """
        ).first.map { row in
            let stored: Subject.Kind? = try row.get("subject_kind")
            let number: Int64? = try row.get("subject")
            return AnsweredSubject(
                digest: try row.get("digest"), number: stored == kind ? number : nil, version: try row.get("version"))
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

    /// What was done to something else than a report: which one it was, the request's own path says.
    package func put(_ account: AccountID, _ request: RequestKey, version: Int, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO answered_request (account, request_key, digest, version, at)
            VALUES (\(account), \(request.key), \(request.digest), \(version), \(now))
            """)
    }

    package func deleteOlder(than: Instant) throws {
        try tx.run("DELETE FROM answered_request WHERE at < \(than)")
    }
}
