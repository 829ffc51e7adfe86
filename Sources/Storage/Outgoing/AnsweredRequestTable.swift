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
