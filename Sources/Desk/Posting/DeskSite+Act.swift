// Answers POST /xu-ly/{code}/{act}: read, decide through the province, and lead back to the page.

import FieldReports
import Hummingbird
import Office
import Operations
import Storage
import Web

extension DeskSite {
    func act(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .desk)
        let (code, slug) = (try code(context), try context.parameters.require("act"))
        guard let inside = try await province.report(code, for: viewer).inside else { throw NotAllowed() }
        let matter = try await matter(inside, viewer)
        let (posted, problem) = try await read(request, slug, context)
        let version = Int(posted.form.text("version"))
        do {
            if let problem { throw problem }
            // What was offered on an older page may be gone: that is a change, not a wrong address.
            if let version, version != matter.report.version { throw StaleReport() }
            guard let act = DeskAct.all(for: matter).first(where: { $0.slug == slug }) else { throw NotFound() }
            // Who may not do it hears that first, and is not asked to mend a form.
            _ = try matter.report.capacity(of: viewer, for: act.act)
            let command = try act.command(matter, posted)
            if case .openIdentity(let fields, let reason) = command {
                return try await showIdentity(matter, fields, reason, context)
            }
            let seen = try await province.handle(command, on: code, by: viewer, seen: version)
            return done(act, code, staysVisible: seen?.inside != nil, context)
        } catch {
            guard let failed = FailedPost(error, posted, seen: version) else { throw error }
            return try await show(failed, on: code, context)
        }
    }

    private func done(_ act: DeskAct, _ code: ReportCode, staysVisible: Bool, _ context: SiteContext) -> Response {
        var response = Response.redirect(inside: staysVisible ? "/xu-ly/\(code)" : "/xu-ly")
        let sentence = "\(act.title): đã ghi nhận cho \(code)."
        flashes.set(Flash(.success, sentence), on: &response, isSecure: context.visit.isSecure)
        return response
    }

    /// Shown in the answer to the post itself and nowhere else: reloading asks anew and is recorded anew.
    private func showIdentity(
        _ matter: Case, _ fields: [IdentityField], _ reason: String, _ context: SiteContext
    ) async throws -> Response {
        let opened = try await province.openIdentity(of: matter.code, fields: fields, reason: reason, by: matter.viewer)
        return try render(IdentityPage(opened, of: matter), context)
    }
}
