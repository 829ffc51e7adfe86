import FieldReports
package import LocalTime
package import Office
package import Outbound
import Storage
import Vietnamese

/// A session: the token goes to the client once, only its digest stays.
package struct Session: Sendable {
    package let token: SessionToken
    package let expires: Instant
    package let account: AccountID
}

extension Accounts {
    /// The same answer, after the same work, whether the telephone is unknown or the password wrong.
    /// - Throws: `AccountProblem.wrongCredentials`, `.secondFactorRequired`; `PasswordFailure.busy`.
    package func signIn(phone: String, password: String, code: String?) async throws -> Session {
        let account = try await account(phone: phone)
        guard try await passwords.check(password, against: account?.password).isRight, let account, account.isOpen
        else {
            throw AccountProblem.wrongCredentials
        }
        try await useSecondFactor(account, code)
        return try await startSession(for: account)
    }

    /// - Throws: `StorageError` alone.
    package func signOut(_ token: SessionToken) async throws {
        try await store.write { try $0.sessions.end(digest: Hex.text(token.digest)) }
    }

    func account(phone: String) async throws -> Account? {
        guard let number = try? PhoneNumber(phone), let contact = Contact(phone: number.e164) else { return nil }
        let digest = Base64URL.text(vault.digest(of: contact))
        return try await store.read { try $0.accounts.find(phoneDigest: digest) }
    }

    func startSession(for account: Account) async throws -> Session {
        let token = SessionToken.draw(from: random)
        let now = now()
        let expires = now + (account.kind == .official ? .hours(12) : .days(30))
        try await store.write {
            try $0.sessions.insert(digest: Hex.text(token.digest), account: account.id, at: now, expires: expires)
        }
        return Session(token: token, expires: expires, account: account.id)
    }

    /// Everyone who sees more than the public proves it twice, with figures that open one door.
    private func useSecondFactor(_ account: Account, _ code: String?) async throws {
        guard let factor = try secondFactor(of: account) else { return }
        guard let code, !code.isEmpty else { throw AccountProblem.secondFactorRequired }
        let now = now()
        guard try await store.write({ try $0.use(factor, code, of: account.id, at: now) }) else {
            throw AccountProblem.wrongCredentials
        }
    }

    func secondFactor(of account: Account) throws -> TOTP? {
        guard let sealed = account.totpSealed else { return nil }
        guard let bytes = Base64URL.bytes(sealed) else { throw AccountProblem.wrongCredentials }
        return TOTP(secret: try vault.open(SealedBox(bytes: bytes), context: "totp:\(account.id.rawValue)"))
    }
}

extension Transaction {
    /// Accepts figures once: read over a shoulder, they open nothing.
    func use(_ factor: TOTP, _ code: String, of id: AccountID, at now: Instant) throws -> Bool {
        guard let step = factor.accept(code, at: now, lastUsed: try accounts.secondFactorStep(of: id)) else {
            return false
        }
        try accounts.keepSecondFactorStep(step, of: id)
        return true
    }

    /// The account as it stands now: what was read before this transaction may have been disabled since.
    func open(_ id: AccountID) throws -> Account {
        guard let account = try accounts.find(id), account.isOpen else { throw AccountProblem.accountClosed }
        return account
    }
}
