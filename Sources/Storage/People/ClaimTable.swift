package import FieldReports
package import LocalTime
package import Office

/// People whose reports an account has claimed (A0.12), and the codes by which it claims the next: one at a time for
/// each account.
package struct ClaimTable {
    let tx: any Transaction
}

/// A code that waits to leave for a telephone, sealed.
package struct UnsentClaimCode: Sendable {
    package let account: AccountID
    package let sealed: String
    package let expires: Instant
}

extension Transaction {
    package var claims: ClaimTable { ClaimTable(tx: self) }
}

extension ClaimTable {
    package func people(of account: AccountID) throws -> [PersonID] {
        try tx.rows("SELECT person FROM claimed_person WHERE account = \(account) ORDER BY at, person").map {
            try $0.get("person")
        }
    }

    /// One account at a time: whoever closed theirs may claim again with another.
    package func put(_ person: PersonID, of account: AccountID, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO claimed_person (person, account, at) VALUES (\(person), \(account), \(now))
            ON CONFLICT (person) DO UPDATE SET account = excluded.account, at = excluded.at
            """)
    }
}

// MARK: - Codes

extension ClaimTable {
    /// - Parameter unsent: the message, sealed; nil where there is nobody to send it to.
    package func putCode(
        _ account: AccountID, _ report: ReportCode, digest: String, unsent: String?, at now: Instant, expires: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO claim_code (account, report, code_digest, expires_at, tries, unsent, leaves_at)
            VALUES (\(account), \(report.number), \(digest), \(expires), 0, \(unsent), \(now))
            ON CONFLICT (account) DO UPDATE
               SET report = excluded.report, code_digest = excluded.code_digest, expires_at = excluded.expires_at,
                   tries = 0, unsent = excluded.unsent, leaves_at = excluded.leaves_at
            """)
    }

    package func code(of account: AccountID) throws -> (report: ReportCode, code: OneTimeCodeTable.Code)? {
        try tx.rows("SELECT report, code_digest, expires_at, tries FROM claim_code WHERE account = \(account)").first
            .map {
                (
                    ReportCode(number: try $0.get("report")),
                    OneTimeCodeTable.Code(
                        digest: try $0.get("code_digest"), sealed: nil, expires: try $0.get("expires_at"),
                        tries: try $0.get("tries"))
                )
            }
    }

    package func countTry(_ account: AccountID) throws {
        try tx.run("UPDATE claim_code SET tries = tries + 1 WHERE account = \(account)")
    }

    package func deleteCode(_ account: AccountID) throws {
        try tx.run("DELETE FROM claim_code WHERE account = \(account)")
    }

    package func deleteExpired(at now: Instant) throws {
        try tx.run("DELETE FROM claim_code WHERE expires_at <= \(now)")
    }

    /// Index: claim_code_unsent.
    package func isWaiting(at now: Instant) throws -> Bool {
        !(try tx.rows("SELECT 1 AS n FROM claim_code WHERE unsent IS NOT NULL AND leaves_at <= \(now) LIMIT 1").isEmpty)
    }

    /// Takes what may leave by now, and holds it until `held`, so that no other node sends it too.
    package func takeUnsent(at now: Instant, until held: Instant) throws -> [UnsentClaimCode] {
        let taken = try tx.rows(
            """
            SELECT account, unsent, expires_at FROM claim_code
             WHERE unsent IS NOT NULL AND leaves_at <= \(now) ORDER BY leaves_at, account
             LIMIT 100\(tx.dialect.lockedForUpdateSkippingLocked)
            """
        ).map {
            UnsentClaimCode(
                account: try $0.get("account"), sealed: try $0.get("unsent"), expires: try $0.get("expires_at"))
        }
        for code in taken { try tx.run("UPDATE claim_code SET leaves_at = \(held) WHERE account = \(code.account)") }
        return taken
    }

    /// Sent, or given up: a newer code of the same account is left alone.
    package func forget(_ code: UnsentClaimCode) throws {
        try tx.run(
            "UPDATE claim_code SET unsent = NULL WHERE account = \(code.account) AND unsent = \(code.sealed)")
    }
}
