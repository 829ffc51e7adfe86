// One's own account. The only answers that hold a name, a telephone or an account's number, and only the caller's own.

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
    func addOwnRoutes(to api: Routes) {
        api.get("me") { request, context in
            let viewer = try context.signedInViewer()
            guard let known = try context.person().principal(as: SignedIn.self) else { throw NotAllowed() }
            let own = OwnJSON(known, try await province.accounts.ownIdentity(of: viewer))
            return try JSONAnswer.read(own, to: request)
        }
        api.post("me/password") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(PasswordChangeBody.self)
            try await limit(nil, context)
            let session = try await province.accounts.changePassword(
                body.password ?? "", to: body.newPassword ?? "", by: viewer)
            return try signedIn(session, context)
        }
        api.post("me/phone") { request, context in
            let viewer = try context.signedInViewer()
            let sent = try await request.bodyBytes()
            let body = try request.json(PhoneChangeBody.self, from: sent)
            try await limit(body.phone, context)
            let isNew = try await province.accounts.askPhoneChange(
                to: body.phone ?? "", password: body.password ?? "", by: viewer, request: try request.key(of: sent))
            return JSONAnswer.nothing(.accepted, headers: HTTPFields(isRepeat: !isNew))
        }
        api.post("me/phone/confirmation") { request, context in
            let viewer = try context.signedInViewer()
            let sent = try await request.bodyBytes()
            let body = try request.json(CodeBody.self, from: sent)
            let isNew = try await province.accounts.changePhone(
                code: body.code ?? "", by: viewer, request: try request.key(of: sent))
            return JSONAnswer.nothing(headers: HTTPFields(isRepeat: !isNew))
        }
        api.post("me/closure") { request, context in
            let viewer = try context.signedInViewer()
            let body = try await request.json(ClosureBody.self)
            try await limit(nil, context)
            try await province.accounts.closeAccount(password: body.password ?? "", by: viewer)
            var response = JSONAnswer.nothing()
            SessionCookie.clear(on: &response, isSecure: context.visit.isSecure)
            return response
        }
    }
}

struct OwnJSON: Encodable {
    /// A string: it is longer than what a JSON number is safe for.
    let id: String
    let kind: Account.Kind
    let fullName: String?
    let phone: String?
    let email: String?
    let organisationName: String?
    let contactPerson: String?
    let roles: [RoleJSON]
    let mustChangePassword: Bool
    let sessionExpiresAt: Instant

    struct RoleJSON: Encodable {
        let role: Role
        let agency: AgencyCode?
        let from: Day?
        let to: Day?
    }

    init(_ known: SignedIn, _ record: IdentityRecord?) {
        id = String(known.account.id.rawValue)
        kind = known.account.kind
        fullName = record?.fullName
        phone = record?.phone
        email = record?.email
        organisationName = record?.organisationName
        contactPerson = record?.contactPerson
        roles = known.viewer.appointments.map { RoleJSON(role: $0.role, agency: $0.agency, from: $0.from, to: $0.to) }
        mustChangePassword = known.account.mustChangePassword
        sessionExpiresAt = known.expires
    }
}

struct PasswordChangeBody: Decodable {
    let password: String?
    let newPassword: String?
}

struct PhoneChangeBody: Decodable {
    let phone: String?
    let password: String?
}

struct CodeBody: Decodable {
    let code: String?
}

struct ClosureBody: Decodable {
    let password: String?
}
