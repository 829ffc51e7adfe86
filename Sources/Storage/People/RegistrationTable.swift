import FieldReports
package import LocalTime
package import Office

/// Somebody who registers and has yet to prove the telephone. The numbers are those that the account and its person
/// will have.
package struct WaitingRegistration: Sendable {
    package var account: AccountID
    package var person: PersonID
    package var kind: Account.Kind
    package var phoneDigest: String
    package var password: String
    package var sealed: String

    package init(
        account: AccountID, person: PersonID, kind: Account.Kind, phoneDigest: String, password: String, sealed: String
    ) {
        self.account = account
        self.person = person
        self.kind = kind
        self.phoneDigest = phoneDigest
        self.password = password
        self.sealed = sealed
    }
}

/// Registrations that wait for their code, each found by the digest of the secret that was given for it.
package struct RegistrationTable {
    let tx: any Transaction
}

extension Transaction {
    package var registrations: RegistrationTable { RegistrationTable(tx: self) }
}

extension RegistrationTable {
    /// - Returns: false where there is one by this handle.
    package func insert(
        _ waiting: WaitingRegistration, handle: String, codeDigest: String, expires: Instant, at now: Instant
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO registration (handle_digest, account, person, phone_digest, kind, password, sealed, code_digest,
                                      expires_at, created_at)
            VALUES (\(handle), \(waiting.account), \(waiting.person), \(waiting.phoneDigest), \(waiting.kind),
                    \(waiting.password), \(waiting.sealed), \(codeDigest), \(expires), \(now))
            ON CONFLICT (handle_digest) DO NOTHING
            """) == 1
    }

    package func find(handle: String) throws -> (waiting: WaitingRegistration, code: OneTimeCodeTable.Code)? {
        try tx.rows(
            """
            SELECT account, person, phone_digest, kind, password, sealed, code_digest, expires_at, tries
              FROM registration WHERE handle_digest = \(handle)
            """
        ).first.map { row in
            let waiting = WaitingRegistration(
                account: try row.get("account"), person: try row.get("person"), kind: try row.get("kind"),
                phoneDigest: try row.get("phone_digest"), password: try row.get("password"),
                sealed: try row.get("sealed"))
            let code = OneTimeCodeTable.Code(
                digest: try row.get("code_digest"), sealed: nil, expires: try row.get("expires_at"),
                tries: try row.get("tries"))
            return (waiting, code)
        }
    }

    package func renew(handle: String, codeDigest: String, expires: Instant) throws {
        try tx.run(
            """
            UPDATE registration SET code_digest = \(codeDigest), expires_at = \(expires), tries = 0
             WHERE handle_digest = \(handle)
            """)
    }

    package func countTry(handle: String) throws {
        try tx.run("UPDATE registration SET tries = tries + 1 WHERE handle_digest = \(handle)")
    }

    package func delete(handle: String) throws {
        try tx.run("DELETE FROM registration WHERE handle_digest = \(handle)")
    }

    /// The number is proved: whoever else has begun with it holds nothing. Index: registration_phone.
    package func deleteAll(phoneDigest: String) throws {
        try tx.run("DELETE FROM registration WHERE phone_digest = \(phoneDigest)")
    }

    package func deleteOlder(than instant: Instant) throws {
        try tx.run("DELETE FROM registration WHERE created_at < \(instant)")
    }
}
