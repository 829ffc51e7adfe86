import FieldReports
import LocalTime
import Office
package import Outbound
package import Storage
import Vietnamese

/// What a person gives to register (REP-15).
package struct Registration: Sendable {
    package var fullName: String
    package var phone: String
    package var email: String?
    package var password: String
    package var kind: Account.Kind
    package var organisationName: String?
    package var contactPerson: String?

    package init(
        fullName: String, phone: String, email: String?, password: String, kind: Account.Kind,
        organisationName: String?, contactPerson: String?
    ) {
        self.fullName = fullName
        self.phone = phone
        self.email = email
        self.password = password
        self.kind = kind
        self.organisationName = organisationName
        self.contactPerson = contactPerson
    }
}

/// What whoever registers needs to go on with.
package struct Registered: Sendable {
    package let handle: RegistrationHandle
    /// Asked before under the same key in the same words: no second code was sent.
    package let isRepeat: Bool
}

extension Accounts {
    /// Keeps a registration that waits for its telephone to be proved, and sends the code.
    ///
    /// Nothing of it counts before the proof, and the proof belongs to whoever asked: the handle goes to the client
    /// once, and only with it does the code open anything. Others may register the same number meanwhile; none sees,
    /// replaces or completes another's. A number that has an account is told so (`phoneTaken`), because the person must
    /// know to sign in.
    /// - Throws: `InvalidSubmission`; `AccountProblem.phoneTaken`, `.gatewayMissing`; what the gateway throws.
    @discardableResult
    /// - Throws: `AccountProblem`, `RequestKeyReused`.
    package func register(_ form: Registration) async throws -> RegistrationHandle {
        try await register(form, under: nil).handle
    }

    /// The same, under a key of the client's own. Nobody has an account yet to whom it could belong: key and words
    /// together are the request, and give the handle, so that nothing need be kept to give it again.
    ///
    /// - Throws: `AccountProblem`, `RequestKeyReused`.
    package func register(_ form: Registration, under request: RequestKey?) async throws -> Registered {
        let record = try checked(form)
        guard gateway.reachesPhones else { throw AccountProblem.gatewayMissing }
        let phone = try digest(ofPhone: record.phone)
        let handle =
            request.map { RegistrationHandle.derived(from: "\($0.key)\n\($0.digest)", pepper: vault.pepper) }
            ?? .draw(from: random)
        let kept = Hex.text(handle.digest)
        if try await store.read({ try $0.registrations.find(handle: kept) }) != nil {
            return Registered(handle: handle, isRepeat: true)
        }
        let password = try await passwords.hash(form.password)
        let person = PersonID(rawValue: province.freshNumber())
        let waiting = WaitingRegistration(
            account: AccountID(rawValue: province.freshNumber()), person: person, kind: form.kind, phoneDigest: phone,
            password: password, sealed: province.sealed(record, of: person))
        let (code, now) = (OneTimeCode.draw(from: random), now())
        let codeDigest = digest(of: code, for: waiting)
        let isNew = try await store.write { tx in
            guard try tx.accounts.find(phoneDigest: phone) == nil else { throw AccountProblem.phoneTaken }
            return try tx.registrations.insert(
                waiting, handle: kept, codeDigest: codeDigest, expires: now + codeValidFor, at: now)
        }
        guard isNew else { return Registered(handle: handle, isRepeat: true) }
        do { try await send(code, to: record.phone) } catch {
            // Without its code nothing was begun: the same request may be made again.
            try? await store.write { try $0.registrations.delete(handle: kept) }
            throw error
        }
        return Registered(handle: handle, isRepeat: false)
    }

    /// REP-15: name and telephone always, e-mail if there is one, organisation and contact person for an organisation.
    func checked(_ form: Registration) throws(InvalidSubmission) -> IdentityRecord {
        var problems = identityProblems(form.fullName, form.phone, form.email)
        if form.kind == .organisation {
            if (form.organisationName ?? "").isEmpty {
                problems.append(FieldProblem("organisationName", "organisationMissing", "Hãy ghi tên tổ chức."))
            }
            if (form.contactPerson ?? "").isEmpty {
                problems.append(
                    FieldProblem("contactPerson", "contactPersonMissing", "Hãy ghi người liên hệ của tổ chức."))
            }
        }
        let phone = (try? PhoneNumber(form.phone))?.e164 ?? form.phone
        if let objection = PasswordRules.objection(to: form.password, phone: phone, fullName: form.fullName) {
            problems.append(FieldProblem("password", objection.code, objection.sentence))
        }
        guard problems.isEmpty else { throw InvalidSubmission(problems) }
        return IdentityRecord(
            fullName: (try? PersonName(form.fullName).full) ?? form.fullName, phone: phone,
            email: form.email.flatMap { Contact(email: $0)?.value }, organisationName: form.organisationName,
            contactPerson: form.contactPerson)
    }

    /// The person an assistant names must be as complete as if they had registered (A0.12), and must have agreed.
    func checked(_ helped: Helped) throws(InvalidSubmission) -> IdentityRecord {
        let named = helped.record
        var problems = identityProblems(named.fullName, named.phone, named.email).map {
            FieldProblem("onBehalfOf." + $0.field, $0.code, $0.sentence)
        }
        if !helped.consents {
            problems.append(
                FieldProblem("onBehalfOf.consent", "consentMissing", "Hãy xác nhận người này đã đồng ý."))
        }
        guard problems.isEmpty else { throw InvalidSubmission(problems) }
        var record = named
        if let name = try? PersonName(named.fullName) { record.fullName = name.full }
        if let phone = try? PhoneNumber(named.phone) { record.phone = phone.e164 }
        return record
    }
}

let phoneInvalid = InvalidSubmission([
    FieldProblem("phone", "phoneInvalid", "Số điện thoại không hợp lệ.")
])

private func identityProblems(_ fullName: String, _ phone: String, _ email: String?) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    if fullName.isEmpty {
        problems.append(FieldProblem("fullName", "fullNameMissing", "Hãy ghi họ và tên."))
    } else {
        do throws(NameIssue) { _ = try PersonName(fullName) } catch {
            problems.append(FieldProblem("fullName", "fullNameInvalid", error.sentence))
        }
    }
    if phone.isEmpty {
        problems.append(FieldProblem("phone", "phoneMissing", "Hãy ghi số điện thoại."))
    } else {
        do throws(PhoneIssue) { _ = try PhoneNumber(phone) } catch {
            problems.append(FieldProblem("phone", "phoneInvalid", error.sentence))
        }
    }
    if let email, !email.isEmpty, Contact(email: email) == nil {
        problems.append(FieldProblem("email", "emailInvalid", "Địa chỉ thư điện tử không hợp lệ."))
    }
    return problems
}
