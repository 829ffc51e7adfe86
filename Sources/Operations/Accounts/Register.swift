import FieldReports
import LocalTime
package import Office
import Outbound
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

extension Province {
    /// Makes an account that waits for its telephone to be verified, and sends the code.
    ///
    /// An unverified account of the same number gives way: nobody can hold a number that is not theirs. A verified one
    /// is told (`phoneTaken`), though that says that the number has an account: the person must know to sign in.
    @discardableResult
    package func register(_ form: Registration) async throws -> AccountID {
        let record = try checked(form)
        guard gateway.reachesPhones else { throw AccountProblem.gatewayMissing }
        guard let contact = Contact(phone: record.phone) else { throw phoneInvalid }
        let password = try await passwords.hash(form.password)
        let now = now()
        let (id, person) = (AccountID(rawValue: freshNumber()), PersonID(rawValue: freshNumber()))
        let (digest, box) = (Base64URL.text(vault.digest(of: contact)), sealed(record, of: person))
        try await store.write { tx in
            if let old = try tx.accounts.find(phoneDigest: digest) {
                guard old.verifiedAt == nil else { throw AccountProblem.phoneTaken }
                try tx.accounts.setPhoneDigest(nil, of: old.id)
            }
            try tx.people.insert(person, phoneDigest: digest, sealed: box, at: now)
            var account = Account(id: id, person: person, kind: form.kind, createdAt: now)
            account.password = password
            try tx.accounts.insert(account, phoneDigest: digest)
        }
        try await sendCode(to: id, .verification, phone: record.phone)
        return id
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

private let phoneInvalid = InvalidSubmission([
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
