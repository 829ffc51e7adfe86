// Signing in and out. The second factor is asked for only after the right password of an account that has one.

import Hummingbird
import Operations
import Outbound
import Storage
import Web

extension PortalSite {
    func showSignIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let tiep = back(request.query)
        // Whoever is signed in and follows an old link goes on to where it leads.
        if let person = context.visit.person { return go(tiep ?? person.home, context) }
        return try await show(SignInPage(tiep: tiep), context)
    }

    func signIn(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        let (phone, password) = (form.text("phone"), form["password"] ?? "")
        do {
            let session = try await province.accounts.signIn(
                phone: phone, password: password, code: form.filled("code"))
            return try await enter(session, to: back(form), context)
        } catch let error as AccountProblem {
            let asksCode = error == .secondFactorRequired || form["code"] != nil
            var errors = FieldErrors()
            errors.add(error, as: error == .secondFactorRequired ? "code" : "phone")
            let page = SignInPage(form: form, errors: errors, tiep: back(form), asksCode: asksCode)
            return try await show(page, context, status: .unprocessableContent)
        }
    }

    /// The draft stays with its cookie gone: on a shared phone the next person begins anew.
    func signOut(_ request: Request, _ context: SiteContext) async throws -> Response {
        if let token = context.visit.session.flatMap({ Outbound.SessionToken($0.text) }) {
            try await province.accounts.signOut(token)
        }
        var response = go("/", context, saying: Flash(.success, "Ông/bà đã đăng xuất."))
        SessionCookie.clear(on: &response, isSecure: context.visit.isSecure)
        DraftCookie.clear(on: &response, isSecure: context.visit.isSecure)
        return response
    }
}
