import DataProtection
import FieldReports
import LocalTime
import Logging
package import Office
import Outbound
package import Storage
import Vietnamese

/// People change (A0.24): a lost password, another telephone, an account that is closed.
extension Accounts {
    /// Always answers the same, also when the gateway fails: a stranger does not learn who has an account.
    /// - Throws: `StorageError` alone.
    package func askRecovery(phone: String) async throws {
        guard let number = try? PhoneNumber(phone), let account = try await account(phone: phone), account.isOpen else {
            return
        }
        do {
            try await sendCode(to: account.id, .recovery, phone: number.e164)
        } catch {
            let reason = (error as? DeliveryFailure)?.reason.code ?? "\(type(of: error))"
            log.error("a recovery code was not sent", metadata: ["reason": "\(reason)"])
        }
    }

    /// A new password ends every session, so whoever had the old one is out.
    ///
    /// The password is judged and hashed first, for everyone, and every failure of a code is the same one: an unknown
    /// telephone, an expired code and a wrong one are told apart by nobody.
    ///
    /// - Parameter secondFactor: an official needs it here too: whoever holds only the telephone does not get in.
    /// - Throws: `InvalidSubmission` for the new password; `AccountProblem.codeWrong`, `.secondFactorRequired`,
    ///   `.wrongCredentials`; `PasswordFailure.busy`.
    package func recover(
        phone: String, code: String, newPassword: String, secondFactor typed: String? = nil
    ) async throws -> Session {
        let hash = try await hashed(newPassword, phone: phone)
        guard let account = try await account(phone: phone), account.isOpen else { throw AccountProblem.codeWrong }
        let (now, factor) = (now(), try secondFactor(of: account))
        let isProven = try await redeemAsStranger(code, of: account.id) { tx, _ in
            if let factor {
                // Asked for after the code was right, so that a stranger does not learn who has one; a wrong one
                // costs the code.
                guard let typed, !typed.isEmpty else { throw AccountProblem.secondFactorRequired }
                guard try tx.use(factor, typed, of: account.id, at: now) else { return false }
            }
            var changed = try tx.open(account.id)
            changed.password = hash
            changed.mustChangePassword = false
            try tx.accounts.update(changed)
            try tx.sessions.endAll(of: account.id)
            return true
        }
        guard isProven else { throw AccountProblem.wrongCredentials }
        return try await startSession(for: account)
    }

    private func redeemAsStranger(
        _ code: String, of account: AccountID, then: @escaping @Sendable (any Transaction, String?) throws -> Bool
    ) async throws -> Bool {
        do {
            return try await redeem(code, of: account, .recovery, then: then)
        } catch AccountProblem.codeExpired, AccountProblem.tooManyTries, AccountProblem.accountClosed {
            throw AccountProblem.codeWrong
        }
    }

    /// - Throws: `AccountProblem.wrongCredentials`, `.notSignedIn`, `.accountClosed`; `InvalidSubmission` for the new
    ///   password; `PasswordFailure.busy`.
    package func changePassword(_ old: String, to new: String, by viewer: Viewer) async throws -> Session {
        let account = try await own(viewer)
        guard try await passwords.check(old, against: account.password).isRight else {
            throw AccountProblem.wrongCredentials
        }
        let hash = try await hashed(new, phone: "")
        try await store.write { tx in
            var changed = try tx.open(account.id)
            changed.password = hash
            changed.mustChangePassword = false
            try tx.accounts.update(changed)
            try tx.sessions.endAll(of: account.id)
        }
        return try await startSession(for: account)
    }

    /// The new telephone proves itself with a code before the old one lets go.
    /// - Returns: false for a repeat of a request under its key: no second code was sent.
    /// - Throws: `AccountProblem.wrongCredentials`, `.notSignedIn`; `InvalidSubmission` where it is no telephone; what
    ///   the gateway throws; `PasswordFailure.busy`.
    @discardableResult
    package func askPhoneChange(
        to phone: String, password: String, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> Bool {
        let account = try await own(viewer)
        guard try await passwords.check(password, against: account.password).isRight else {
            throw AccountProblem.wrongCredentials
        }
        let number = try phoneNumber(phone)
        let pending = vault.seal(Array(number.e164.utf8), context: "phone:\(account.id.rawValue)")
        return try await province.cases.once(request, by: account.id) {
            try await sendCode(
                to: account.id, .phoneChange, phone: number.e164, pending: Base64URL.text(pending.bytes))
        }
    }

    /// - Returns: false for a repeat of a request under its key: the code was used, and the telephone is changed.
    /// - Throws: `AccountProblem.codeWrong`, `.codeExpired`, `.tooManyTries`, `.phoneTaken`, `.notSignedIn`,
    ///   `.accountClosed`.
    @discardableResult
    package func changePhone(code: String, by viewer: Viewer, request: RequestKey? = nil) async throws -> Bool {
        let account = try await own(viewer)
        guard let record = try await ownIdentity(of: viewer) else { throw AccountProblem.notFound }
        return try await province.cases.once(request, by: account.id) {
            try await redeem(code, of: account.id, .phoneChange) { tx, pending in
                guard let pending else { throw AccountProblem.codeWrong }
                let phone = try province.personnel.openPhone(pending, of: account.id)
                var changed = record
                changed.phone = phone
                try move(tx.open(account.id), to: changed, digest: digest(ofPhone: phone), in: tx)
            }
        }
    }

    /// Another telephone: of the account, and of everyone whose reports it has.
    func move(_ account: Account, to record: IdentityRecord, digest: String, in tx: any Transaction) throws {
        guard try tx.accounts.find(phoneDigest: digest) == nil else { throw AccountProblem.phoneTaken }
        try tx.accounts.setPhoneDigest(digest, of: account.id)
        for person in [account.person] + (try tx.claims.people(of: account.id)) {
            try tx.people.update(person, phoneDigest: digest, sealed: province.sealed(record, of: person))
        }
    }

    /// Closing an account leaves its reports; the telephone is free for another account. Who it was stays sealed for the
    /// days of the rules (`eraseClosedAccounts`).
    /// - Throws: `AccountProblem.wrongCredentials`, `.notSignedIn`, `.accountClosed`; `PasswordFailure.busy`.
    package func closeAccount(password: String, by viewer: Viewer) async throws {
        let account = try await own(viewer)
        guard try await passwords.check(password, against: account.password).isRight else {
            throw AccountProblem.wrongCredentials
        }
        let (now, law) = (now(), try await books.current().law)
        try await store.write { tx in
            _ = try tx.open(account.id)
            try tx.end(account.id, at: now)
            _ = try tx.drafts.deleteAll(of: account.id)
            // Nobody is left to fetch or to read them; what takes something away is carried out all the same.
            try tx.lapseRequests(of: account.id, [.see, .correct], at: now, under: law)
        }
    }

    func own(_ viewer: Viewer) async throws -> Account {
        guard let id = viewer.account else { throw AccountProblem.notSignedIn }
        guard let account = try await store.read({ try $0.accounts.find(id) }) else { throw AccountProblem.notFound }
        return account
    }

    func hashed(_ password: String, phone: String) async throws -> String {
        if let objection = PasswordRules.objection(to: password, phone: phone, fullName: "") {
            throw InvalidSubmission([FieldProblem("password", objection.code, objection.sentence)])
        }
        return try await passwords.hash(password)
    }

    func phoneNumber(_ text: String) throws -> PhoneNumber {
        do throws(PhoneIssue) { return try PhoneNumber(text) } catch {
            throw InvalidSubmission([FieldProblem("phone", "phoneInvalid", error.sentence)])
        }
    }
}
