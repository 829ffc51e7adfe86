// Sessions: a token for programs, and the same in a cookie for pages.

import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outbound
import Web

extension JSONAPI {
    func addSessionRoutes(to api: Routes) {
        api.post("sessions") { request, context in
            let body = try await request.json(SignInBody.self)
            try await limit(body.phone, context)
            let session = try await province.accounts.signIn(
                phone: body.phone ?? "", password: body.password ?? "", code: body.code)
            return try signedIn(session, context)
        }
        api.delete("sessions/current") { _, context in
            _ = try context.person()
            if let shown = context.visit.session, let token = Outbound.SessionToken(shown.text) {
                try await province.accounts.signOut(token)
            }
            var response = JSONAnswer.nothing()
            SessionCookie.clear(on: &response, isSecure: context.visit.isSecure)
            return response
        }
    }

    func signedIn(_ session: Session, _ context: SiteContext) throws -> Response {
        let made = SessionJSON(token: session.token.text, expiresAt: session.expires)
        var response = try JSONAnswer.made(made, status: .created)
        if let token = ShownToken(session.token.text) {
            SessionCookie.set(
                token, for: session.expires - province.now(), on: &response, isSecure: context.visit.isSecure)
        }
        return response
    }
}

struct SessionJSON: Encodable {
    let token: String
    let expiresAt: Instant
}

struct SignInBody: Decodable {
    let phone: String?
    let password: String?
    /// Of the second factor, for officials.
    let code: String?
}
