import FieldReports
import LocalTime
package import Office
package import Outbound
package import Storage
import Vietnamese

/// A new official account, shown once: a password to be changed at first use, and a secret for the second factor.
package struct NewOfficial: Sendable {
    package let account: AccountID
    package let password: String
    package let secondFactor: TOTP
}

extension Province {
    /// - Parameter by: nil at the command line, where the first official is made.
    package func createOfficial(
        fullName: String, phone: String, _ appointments: [Appointment], by viewer: Viewer?, password: String? = nil
    ) async throws -> NewOfficial {
        try viewer?.require([.systemAdmin])
        let number = try phoneNumber(phone)
        let name = try PersonName(fullName)
        guard let contact = Contact(phone: number.e164) else { throw AccountProblem.notFound }
        let books = try await books.current()
        for appointment in appointments { try check(appointment, books) }

        let (id, person) = (AccountID(rawValue: freshNumber()), PersonID(rawValue: freshNumber()))
        let oneTime = password ?? TemporaryPassword.draw(from: random)
        let secret = TOTP.draw(from: random)
        var account = Account(id: id, person: person, kind: .official, createdAt: now())
        account.password = try await passwords.hash(oneTime)
        account.mustChangePassword = password == nil
        account.verifiedAt = account.createdAt
        account.totpSealed = Base64URL.text(vault.seal(secret.secret, context: "totp:\(id.rawValue)").bytes)

        let digest = Base64URL.text(vault.digest(of: contact))
        let box = sealed(IdentityRecord(fullName: name.full, phone: number.e164), of: person)
        let (official, entry) = (account, freshNumber())
        try await store.write { tx in
            guard try tx.accounts.find(phoneDigest: digest) == nil else { throw AccountProblem.phoneTaken }
            try tx.people.insert(person, phoneDigest: digest, sealed: box, at: official.createdAt)
            try tx.accounts.insert(official, phoneDigest: digest)
            for appointment in appointments { try tx.accounts.appoint(id, appointment) }
            try tx.audit.append(
                "accountCreated", of: String(id.rawValue), by: viewer?.account,
                detail: appointments.map(\.role.rawValue).joined(separator: " "), at: official.createdAt, number: entry)
        }
        return NewOfficial(account: id, password: oneTime, secondFactor: secret)
    }

    func check(_ appointment: Appointment, _ books: Books) throws {
        guard appointment.role.belongsToAgency else { return }
        guard let agency = appointment.agency, books.agencies[agency] != nil else {
            throw InvalidSubmission([
                FieldProblem("agency", "agencyUnknown", "Vai trò này cần một cơ quan có trong danh mục.")
            ])
        }
    }

    package func disableAccount(_ id: AccountID, by viewer: Viewer?) async throws {
        try viewer?.require([.systemAdmin])
        let (now, entry) = (now(), freshNumber())
        try await store.write { tx in
            guard var account = try tx.accounts.find(id) else { throw AccountProblem.notFound }
            account.disabledAt = now
            try tx.accounts.update(account)
            try tx.sessions.endAll(of: id)
            try tx.audit.append("accountDisabled", of: String(id.rawValue), by: viewer?.account, at: now, number: entry)
        }
    }

    package func findAccount(phone: String) async throws -> Account? { try await account(phone: phone) }

    /// Officials with their names: for the command line and for whoever administers accounts, nobody else.
    package func officials(for viewer: Viewer?) async throws -> [(Account, [Appointment], IdentityRecord?)] {
        try viewer?.require([.systemAdmin])
        return try await store.read { tx in
            try tx.accounts.officials().map { account, appointments in
                let sealed = try tx.people.sealed(account.person)
                return (account, appointments, try sealed.map { try identity($0, of: account.person) })
            }
        }
    }
}
