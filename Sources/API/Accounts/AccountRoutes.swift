// Accounts: made, verified, recovered (REP-15, A0.24). Recovery tells a stranger nothing of who has one;
// registration does where a number is taken, because the person must be told.

import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Web

extension JSONAPI {
    func addAccountRoutes(to api: Routes) {
        api.post("accounts") { request, context in
            let sent = try await request.bodyBytes()
            let body = try request.json(RegistrationBody.self, from: sent)
            try await limit(body.phone, context)
            let begun = try await province.accounts.register(body.registration(), under: try request.key(of: sent))
            return try JSONAnswer.made(
                NextStepJSON(next: "verification", registration: begun.handle.text), status: .created,
                headers: HTTPFields(isRepeat: begun.isRepeat))
        }
        api.post("accounts/verification") { request, context in
            let body = try await request.json(VerificationBody.self)
            try await limit(body.phone, context)
            let session = try await province.accounts.verifyPhone(
                body.phone ?? "", code: body.code ?? "", of: body.registration.flatMap(RegistrationHandle.init))
            return try signedIn(session, context)
        }
        api.post("accounts/verification/renewal") { request, context in
            let body = try await request.json(RenewalBody.self)
            try await limit(body.phone, context)
            try await province.accounts.renewCode(of: body.registration.flatMap(RegistrationHandle.init))
            return JSONAnswer.nothing(.accepted)
        }
        api.post("accounts/recovery") { request, context in
            let body = try await request.json(PhoneBody.self)
            try await limit(body.phone, context)
            try await province.accounts.askRecovery(phone: body.phone ?? "")
            return JSONAnswer.nothing(.accepted)
        }
        api.post("accounts/recovery/confirmation") { request, context in
            let body = try await request.json(RecoveryBody.self)
            try await limit(body.phone, context)
            let session = try await province.accounts.recover(
                phone: body.phone ?? "", code: body.code ?? "", newPassword: body.password ?? "",
                secondFactor: body.secondFactor)
            return try signedIn(session, context)
        }
    }

    /// Codes and passwords are guessed at: few tries from one place for one telephone.
    func limit(_ phone: String?, _ context: SiteContext) async throws {
        let who = "\(context.visit.household) \((phone ?? "").filter(\.isNumber).suffix(9))"
        try await province.allow(Allowance(.signIn, for: who, .together))
    }
}

struct NextStepJSON: Encodable {
    let next: String
    /// Shown once: with it, and with nothing else, the code from the telephone completes this registration.
    let registration: String
}

struct RegistrationBody: Decodable {
    enum Kind: String, Decodable { case individual, organisation }

    let fullName: String?
    let phone: String?
    let email: String?
    let password: String?
    let kind: Kind?
    let organisationName: String?
    let contactPerson: String?

    func registration() -> Registration {
        Registration(
            fullName: fullName ?? "", phone: phone ?? "", email: email, password: password ?? "",
            kind: kind == .organisation ? .organisation : .individual, organisationName: organisationName,
            contactPerson: contactPerson)
    }
}

struct PhoneBody: Decodable {
    let phone: String?
}

struct VerificationBody: Decodable {
    let phone: String?
    let code: String?
    let registration: String?
}

struct RenewalBody: Decodable {
    let phone: String?
    let registration: String?
}

struct RecoveryBody: Decodable {
    let phone: String?
    let code: String?
    let password: String?
    let secondFactor: String?
}
