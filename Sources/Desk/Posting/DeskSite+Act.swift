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
        let (posted, problem) = try await read(request, slug, context)
        let (version, key) = (posted.form.seenVersion, try await requestKey(posted, on: code))
        // A second press is answered as the first was: what that did may stand in the way of doing it again.
        if let before = try? await province.cases.answered(key, on: code, by: viewer) {
            return done("Đã ghi nhận cho \(code).", code, staysVisible: before.seen?.inside != nil, context)
        }
        guard let inside = try await province.reports.find(code, for: viewer).inside else { throw NotAllowed() }
        let matter = try await matter(inside, viewer)
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
            let handled = try await province.cases.perform(command, on: code, by: viewer, seen: version, request: key)
            return done(
                "\(act.title): đã ghi nhận cho \(code).", code, staysVisible: handled.seen?.inside != nil, context)
        } catch {
            guard let failed = FailedPost(error, posted, seen: version) else { throw error }
            return try await show(failed, on: code, context)
        }
    }

    private func requestKey(_ posted: Posted, on code: ReportCode) async throws -> RequestKey? {
        posted.form.requestKey(
            for: "xu-ly/\(posted.slug)", at: "/xu-ly/\(code)/\(posted.slug)",
            files: try await province.attachments.sums(of: posted.media))
    }

    private func done(_ sentence: String, _ code: ReportCode, staysVisible: Bool, _ context: SiteContext) -> Response {
        var response = Response.redirect(inside: staysVisible ? "/xu-ly/\(code)" : "/xu-ly")
        flashes.set(Flash(.success, sentence), on: &response, isSecure: context.visit.isSecure)
        return response
    }

    /// Shown in the answer to the post itself and nowhere else: reloading asks anew and is recorded anew.
    private func showIdentity(
        _ matter: Case, _ fields: [IdentityField], _ reason: String, _ context: SiteContext
    ) async throws -> Response {
        let opened = try await province.cases.openIdentity(
            of: matter.code, fields: fields, reason: reason, by: matter.viewer)
        return try render(IdentityPage(opened, of: matter), context)
    }
}
