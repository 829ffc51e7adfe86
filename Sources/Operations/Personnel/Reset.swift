import LocalTime
import Logging
package import Office
import Outbound
import Storage
import Vietnamese

/// A lost password, authenticator or telephone of an official (A0.24).
extension Personnel {
    /// At the command line: the operator of the machine may do it alone, with a line in the log.
    /// - Throws: `AccountProblem.notFound`, `.accountClosed`, `.phoneTaken`; `InvalidSubmission`.
    package func resetAccount(_ id: AccountID, phone: String?) async throws -> NewOfficial {
        let number = try phone.map { try province.accounts.phoneNumber($0).e164 }
        let entry = province.freshNumber()
        return try await renewCredentials(of: id, phone: number) { tx, now in
            try tx.audit.append(
                .credentialsReset, of: String(id.rawValue), by: nil, detail: number == nil ? nil : "telephone",
                at: now,
                number: entry)
        }
    }

    /// A one-time password, a new second factor where there was one, and every session ended. Whoever it is about is
    /// told, at the old telephone too: nobody takes an account over in silence.
    func renewCredentials(
        of id: AccountID, phone: String?, noting: @escaping @Sendable (any Transaction, Instant) throws -> Void
    ) async throws -> NewOfficial {
        let now = now()
        let (password, secret) = (TemporaryPassword.draw(from: random), TOTP.draw(from: random))
        let hash = try await passwords.hash(password)
        let sealed = Base64URL.text(vault.seal(secret.secret, context: "totp:\(id.rawValue)").bytes)
        let digest = try phone.map { try province.accounts.digest(ofPhone: $0) }
        let (old, hasFactor) = try await store.write { tx -> (IdentityRecord?, Bool) in
            var account = try tx.open(id)
            guard account.kind == .official else { throw AccountProblem.notFound }
            let hasFactor = account.totpSealed != nil
            account.password = hash
            account.mustChangePassword = true
            if hasFactor { account.totpSealed = sealed }
            try tx.accounts.update(account)
            try tx.accounts.keepSecondFactorStep(nil, of: id)
            let record = try tx.people.sealed(account.person).map { try province.identity($0, of: account.person) }
            if let digest, let phone, var changed = record {
                changed.phone = phone
                try province.accounts.move(account, to: changed, digest: digest, in: tx)
            }
            try tx.codes.deleteAll(of: id)
            try tx.sessions.endAll(of: id)
            try noting(tx, now)
            return (record, hasFactor)
        }
        for number in Set([old?.phone, phone].compactMap(\.self)) { await tellOfReset(number) }
        return NewOfficial(account: id, password: password, secondFactor: hasFactor ? secret : nil)
    }

    /// Done is done, also where the message does not arrive.
    private func tellOfReset(_ phone: String) async {
        guard gateway.reachesPhones else { return }
        let text =
            "Thông tin đăng nhập cán bộ của ông/bà vừa được cấp lại. Nếu ông/bà không đề nghị, hãy báo ngay quản trị hệ thống."
        do {
            try await gateway.deliver(Message(kind: .notice, channel: .sms, to: phone, text: text))
        } catch {
            let reason = (error as? DeliveryFailure)?.reason.code ?? "\(type(of: error))"
            log.error("a reset was not told", metadata: ["reason": "\(reason)"])
        }
    }
}
