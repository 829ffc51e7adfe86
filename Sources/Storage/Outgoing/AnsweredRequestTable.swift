package import LocalTime
package import Office

/// Answers given to requests that carried a key of their own, so that a repeat gets the first answer.
package struct AnsweredRequestTable {
    let tx: any Transaction
}

extension Transaction {
    package var answeredRequests: AnsweredRequestTable { AnsweredRequestTable(tx: self) }
}

extension AnsweredRequestTable {
    package func find(_ account: AccountID, key: String) throws -> (digest: String, status: Int, body: String)? {
        try tx.rows(
            """
            SELECT digest, status, body FROM answered_request WHERE account = \(account) AND request_key = \(key)
            """
        ).first.map { (try $0.get("digest"), try $0.get("status"), try $0.get("body")) }
    }

    package func put(
        _ account: AccountID, key: String, digest: String, status: Int, body: String, at now: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO answered_request (account, request_key, digest, status, body, at)
            VALUES (\(account), \(key), \(digest), \(status), \(body), \(now))
            ON CONFLICT (account, request_key) DO NOTHING
            """)
    }
}
