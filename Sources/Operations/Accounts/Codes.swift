import FieldReports
import LocalTime
import Office
import Outbound
import Storage

/// One-time codes to a telephone: six figures, ten minutes, five tries.
let codeValidFor = Span.minutes(10)
private let mostTries = 5

extension Accounts {
    /// - Parameter pending: what the code will confirm, sealed until then (a new telephone).
    func sendCode(to account: AccountID, _ purpose: CodePurpose, phone: String, pending: String? = nil) async throws {
        let code = OneTimeCode.draw(from: random)
        let digest = Base64URL.text(code.digest(about: about(account, purpose), pepper: vault.pepper))
        let expires = now() + codeValidFor
        try await store.write {
            try $0.codes.put(account, purpose, digest: digest, sealed: pending, expires: expires)
        }
        try await send(code, to: phone)
    }

    func send(_ code: OneTimeCode, to phone: String) async throws {
        let text = "Mã xác nhận của ông/bà là \(code.digits). Mã có hiệu lực 10 phút. Không đưa mã cho bất kỳ ai."
        try await gateway.deliver(Message(kind: .code, channel: .sms, to: phone, text: text))
    }

    /// Checks a code and, when it is right, does `then` in the same transaction. A wrong one is counted.
    func redeem<T: Sendable>(
        _ typed: String, of account: AccountID, _ purpose: CodePurpose,
        then: @escaping @Sendable (any Transaction, _ pending: String?) throws -> T
    ) async throws -> T {
        let (now, pepper, about) = (now(), vault.pepper, about(account, purpose))
        let outcome = try await store.write { tx -> Result<T, AccountProblem> in
            guard let code = try tx.codes.find(account, purpose) else { return .failure(.codeWrong) }
            if let problem = code.problem(with: typed, about: about, pepper, at: now) {
                if problem == .codeWrong { try tx.codes.countTry(account, purpose) }
                return .failure(problem)
            }
            try tx.codes.delete(account, purpose)
            return .success(try then(tx, code.sealed))
        }
        return try outcome.get()
    }

    private func about(_ account: AccountID, _ purpose: CodePurpose) -> String {
        "\(purpose.rawValue):\(account.rawValue)"
    }
}

extension OneTimeCodeTable.Code {
    /// Nil when this is the code. A wrong one is for the caller to count.
    func problem(with typed: String, about: String, _ pepper: Pepper, at now: Instant) -> AccountProblem? {
        guard expires > now else { return .codeExpired }
        guard tries < mostTries else { return .tooManyTries }
        guard let typed = OneTimeCode(typed: typed), let digest = Base64URL.bytes(digest),
            typed.matches(digest, about: about, pepper: pepper)
        else { return .codeWrong }
        return nil
    }
}
