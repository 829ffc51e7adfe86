import FieldReports
import LocalTime
package import Office
package import Outbound
package import Storage
import Vietnamese

/// An official's credentials, shown once: a password to be changed at first use, and a secret for the second factor.
package struct NewOfficial: Sendable {
    package let account: AccountID
    package let password: String
    /// Nil for whoever sees no more than the public: an assistant needs no authenticator (A0.12).
    package let secondFactor: TOTP?
    /// Roles that somebody else must confirm before they count.
    package var waiting: [Appointment] = []
}

extension Personnel {
    /// What one administrator may not give alone waits for somebody else (A0.9, A0.26).
    ///
    /// - Parameter by: nil at the command line, where the operator of the machine makes the first officials.
    /// - Throws: `InvalidSubmission`, `NameIssue`; `AccountProblem.phoneTaken`.
    package func createOfficial(
        fullName: String, phone: String, _ appointments: [Appointment], by viewer: Viewer?, password: String? = nil
    ) async throws -> NewOfficial {
        try viewer?.require([.systemAdmin])
        let number = try province.accounts.phoneNumber(phone)
        let name = try PersonName(fullName)
        let (books, now) = (try await books.current(), now())
        for appointment in appointments { try check(appointment, books, on: now.day) }

        let (id, person) = (AccountID(rawValue: province.freshNumber()), PersonID(rawValue: province.freshNumber()))
        let oneTime = password ?? TemporaryPassword.draw(from: random)
        let secret = appointments.contains { $0.role.isOfficial } ? TOTP.draw(from: random) : nil
        var account = Account(id: id, person: person, kind: .official, createdAt: now)
        account.password = try await passwords.hash(oneTime)
        account.mustChangePassword = password == nil
        account.verifiedAt = now
        account.totpSealed = secret.map {
            Base64URL.text(vault.seal($0.secret, context: "totp:\(id.rawValue)").bytes)
        }

        let digest = try province.accounts.digest(ofPhone: number.e164)
        let box = province.sealed(IdentityRecord(fullName: name.full, phone: number.e164), of: person)
        let waiting = viewer == nil ? [] : appointments.filter(\.role.needsConfirmation)
        let (official, entry) = (account, province.freshNumber())
        let proposals = waiting.map { ($0, province.freshNumber(), province.freshNumber()) }
        try await store.write { tx in
            guard try tx.accounts.find(phoneDigest: digest) == nil else { throw AccountProblem.phoneTaken }
            try tx.people.insert(person, phoneDigest: digest, sealed: box, at: now)
            try tx.accounts.insert(official, phoneDigest: digest)
            for appointment in appointments where !waiting.contains(appointment) {
                try tx.accounts.appoint(id, appointment)
            }
            try tx.audit.append(
                .accountCreated, of: String(id.rawValue), by: viewer?.account,
                detail: appointments.map(\.words).joined(separator: "; "), at: now, number: entry)
            guard let proposer = viewer?.account else { return }
            for (appointment, number, entry) in proposals {
                try tx.propose(
                    .appointment(appointment), for: id, because: "", by: proposer, at: now, number: number,
                    entry: entry)
            }
        }
        return NewOfficial(account: id, password: oneTime, secondFactor: secret, waiting: waiting)
    }

    /// - Throws: `AccountProblem.ownAccount`: who administers accounts does not lock their own.
    package func disableAccount(_ id: AccountID, by viewer: Viewer?) async throws {
        try viewer?.require([.systemAdmin])
        guard viewer?.account != id else { throw AccountProblem.ownAccount }
        let (now, entry) = (now(), province.freshNumber())
        try await store.write { tx in
            guard var account = try tx.accounts.find(id) else { throw AccountProblem.notFound }
            account.disabledAt = now
            try tx.accounts.update(account)
            try tx.sessions.endAll(of: id)
            try tx.audit.append(.accountDisabled, of: String(id.rawValue), by: viewer?.account, at: now, number: entry)
        }
    }

    /// - Throws: `StorageError` alone.
    package func findAccount(phone: String) async throws -> Account? {
        try await province.accounts.account(phone: phone)
    }

    /// Officials with their names: for the command line and for whoever administers accounts, nobody else.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`; `VaultFailure`.
    package func officials(for viewer: Viewer?) async throws -> [(Account, [Appointment], IdentityRecord?)] {
        try viewer?.require([.systemAdmin])
        return try await store.read { tx in
            try tx.accounts.officials().map { account, appointments in
                let sealed = try tx.people.sealed(account.person)
                return (account, appointments, try sealed.map { try province.identity($0, of: account.person) })
            }
        }
    }
}
