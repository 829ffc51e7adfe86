package import FieldReports
package import LocalTime
package import Office

/// Who follows which report. It says nothing of whether the report may be seen: whoever asks does that.
package struct FollowTable {
    let tx: any Transaction
}

extension Transaction {
    package var follows: FollowTable { FollowTable(tx: self) }
}

extension FollowTable {
    package func put(_ account: AccountID, _ code: ReportCode, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO follow (account, report, at) VALUES (\(account), \(code.number), \(now))
            ON CONFLICT (account, report) DO NOTHING
            """)
    }

    package func remove(_ account: AccountID, _ code: ReportCode) throws {
        try tx.run("DELETE FROM follow WHERE account = \(account) AND report = \(code.number)")
    }

    package func removeAll(of account: AccountID) throws {
        try tx.run("DELETE FROM follow WHERE account = \(account)")
    }

    package func holds(_ account: AccountID, _ code: ReportCode) throws -> Bool {
        !(try tx.rows("SELECT 1 AS n FROM follow WHERE account = \(account) AND report = \(code.number)").isEmpty)
    }

    /// Whether anybody does. Index: follow_report.
    package func isFollowed(_ code: ReportCode) throws -> Bool {
        !(try tx.rows("SELECT 1 AS n FROM follow WHERE report = \(code.number) LIMIT 1").isEmpty)
    }

    /// The open accounts that do. Index: follow_report.
    package func followers(of code: ReportCode) throws -> [AccountID] {
        try tx.rows(
            """
            SELECT follow.account FROM follow JOIN account ON account.id = follow.account
             WHERE follow.report = \(code.number) AND account.disabled_at IS NULL AND account.closed_at IS NULL
             ORDER BY follow.account
            """
        ).map { try $0.get("account") }
    }
}
