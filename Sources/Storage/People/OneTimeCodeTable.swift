import FieldReports
package import LocalTime
package import Office

/// Codes sent to a telephone: one per account and purpose, a few tries, a few minutes.
package struct OneTimeCodeTable {
    let tx: any Transaction
}

package enum CodePurpose: String, Sendable { case verification, recovery, phoneChange }

extension Transaction {
    package var codes: OneTimeCodeTable { OneTimeCodeTable(tx: self) }
}

extension OneTimeCodeTable {
    package func put(
        _ account: AccountID, _ purpose: CodePurpose, digest: String, sealed: String?, expires: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO one_time_code (account, purpose, code_digest, sealed, expires_at, tries)
            VALUES (\(account), \(purpose), \(digest), \(sealed), \(expires), 0)
            ON CONFLICT (account, purpose) DO UPDATE
               SET code_digest = excluded.code_digest, sealed = excluded.sealed, expires_at = excluded.expires_at,
                   tries = 0
            """)
    }

    package func find(_ account: AccountID, _ purpose: CodePurpose) throws -> Code? {
        try tx.rows(
            """
            SELECT code_digest, sealed, expires_at, tries FROM one_time_code
             WHERE account = \(account) AND purpose = \(purpose)
            """
        ).first.map {
            Code(
                digest: try $0.get("code_digest"), sealed: try $0.get("sealed"), expires: try $0.get("expires_at"),
                tries: try $0.get("tries"))
        }
    }

    package func countTry(_ account: AccountID, _ purpose: CodePurpose) throws {
        try tx.run("UPDATE one_time_code SET tries = tries + 1 WHERE account = \(account) AND purpose = \(purpose)")
    }

    package func delete(_ account: AccountID, _ purpose: CodePurpose) throws {
        try tx.run("DELETE FROM one_time_code WHERE account = \(account) AND purpose = \(purpose)")
    }

    package func deleteAll(of account: AccountID) throws {
        try tx.run("DELETE FROM one_time_code WHERE account = \(account)")
    }

    package struct Code: Sendable {
        package let digest: String
        package let sealed: String?
        package let expires: Instant
        package let tries: Int
    }
}
