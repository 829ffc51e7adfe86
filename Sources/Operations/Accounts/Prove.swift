import FieldReports
import LocalTime
import Office
package import Outbound
import Storage
import Vietnamese

/// The telephone of a registration is proved, and only then is there an account (REP-15).
extension Accounts {
    /// The account begins with what this very registration said, and is signed in. Here an expired code may say so: it
    /// belongs to a registration that was made moments ago, not to an account that somebody has.
    /// - Throws: `AccountProblem.codeWrong` also where the handle or the telephone is another's; `.codeExpired`,
    ///   `.tooManyTries`, `.phoneTaken`.
    package func verifyPhone(_ phone: String, code typed: String, of handle: RegistrationHandle?) async throws
        -> Session
    {
        guard let handle = handle.map({ Hex.text($0.digest) }),
            let phone = try? digest(ofPhone: phoneNumber(phone).e164)
        else { throw AccountProblem.codeWrong }
        let (now, pepper) = (now(), vault.pepper)
        let outcome = try await store.write { tx -> Result<Account, AccountProblem> in
            guard let (waiting, code) = try tx.registrations.find(handle: handle), waiting.phoneDigest == phone else {
                return .failure(.codeWrong)
            }
            if let problem = code.problem(with: typed, about: waiting.codeIsAbout, pepper, at: now) {
                if problem == .codeWrong { try tx.registrations.countTry(handle: handle) }
                return .failure(problem)
            }
            return .success(try tx.begin(waiting, at: now))
        }
        return try await startSession(for: outcome.get())
    }

    /// Another code for the registration of whoever holds the handle; for everybody else nothing happens.
    /// - Throws: what the gateway throws.
    package func renewCode(of handle: RegistrationHandle?) async throws {
        guard let handle = handle.map({ Hex.text($0.digest) }),
            let (waiting, _) = try await store.read({ try $0.registrations.find(handle: handle) })
        else { return }
        let (code, expires) = (OneTimeCode.draw(from: random), now() + codeValidFor)
        let codeDigest = digest(of: code, for: waiting)
        try await store.write { try $0.registrations.renew(handle: handle, codeDigest: codeDigest, expires: expires) }
        try await send(code, to: try province.identity(waiting.sealed, of: waiting.person).phone)
    }

    func digest(of code: OneTimeCode, for waiting: WaitingRegistration) -> String {
        Base64URL.text(code.digest(about: waiting.codeIsAbout, pepper: vault.pepper))
    }

    /// By which accounts and people are found again.
    func digest(ofPhone e164: String) throws -> String {
        guard let contact = Contact(phone: e164) else { throw phoneInvalid }
        return Base64URL.text(vault.digest(of: contact))
    }
}

extension WaitingRegistration {
    fileprivate var codeIsAbout: String { "verification:\(account.rawValue)" }
}

extension Transaction {
    fileprivate func begin(_ waiting: WaitingRegistration, at now: Instant) throws -> Account {
        guard try accounts.find(phoneDigest: waiting.phoneDigest) == nil else { throw AccountProblem.phoneTaken }
        var account = Account(id: waiting.account, person: waiting.person, kind: waiting.kind, createdAt: now)
        account.password = waiting.password
        account.verifiedAt = now
        try people.insert(waiting.person, phoneDigest: waiting.phoneDigest, sealed: waiting.sealed, at: now)
        try accounts.insert(account, phoneDigest: waiting.phoneDigest)
        try registrations.deleteAll(phoneDigest: waiting.phoneDigest)
        return account
    }
}
