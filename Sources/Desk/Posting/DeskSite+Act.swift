// Answers POST /xu-ly/{code}/{act}: read, decide through the province, and lead back to the page.

import FieldReports
import Hummingbird
import Media
import Office
import Operations
import Storage
import Web

extension DeskSite {
    func act(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .desk)
        let (code, slug) = (try code(context), try context.parameters.require("act"))
        var (posted, photos) = try await read(request, slug, context)
        let (version, key) = (posted.form.seenVersion, try await requestKey(posted, photos, on: code))
        // A second press is answered as the first was: what that did may stand in the way of doing it again.
        let before = try? await province.cases.answered(key, on: code, by: viewer)
        if let before, slug != DeskAct.openIdentity.slug {
            return done("Đã ghi nhận cho \(code).", code, staysVisible: before.seen?.inside != nil, context)
        }
        guard let inside = try await province.reports.find(code, for: viewer).inside else { throw NotAllowed() }
        let matter = try await matter(inside, viewer)
        do {
            let isStale = before == nil && version.map { $0 != matter.report.version } ?? false
            // What was offered on an older page may be gone: that is a change, not a wrong address.
            guard let act = DeskAct.all(for: matter).first(where: { $0.slug == slug }) else {
                throw isStale ? StaleReport() : NotFound() as any Error
            }
            // Who may not do it hears that first, is not asked to mend a form, and leaves no picture here.
            do { _ = try matter.report.capacity(of: viewer, for: act.act) } catch {
                throw isStale ? StaleReport() : error as any Error
            }
            posted.media += try await province.attachments.attachPhotos(photos, by: viewer)
            if isStale { throw StaleReport() }
            let command = try act.command(matter, posted)
            if case .openIdentity(let fields, let reason, _) = command {
                return try await showIdentity(matter, fields, reason, key, context)
            }
            let handled = try await province.cases.perform(command, on: code, by: viewer, seen: version, request: key)
            return done(
                "\(act.title): đã ghi nhận cho \(code).", code, staysVisible: handled.seen?.inside != nil, context)
        } catch {
            guard let failed = FailedPost(error, posted, seen: version) else { throw error }
            return try await show(failed, on: code, context)
        }
    }

    private func requestKey(
        _ posted: Posted, _ photos: [ArrivingFile], on code: ReportCode
    ) async throws -> RequestKey? {
        posted.form.requestKey(
            for: "xu-ly/\(posted.slug)", at: "/xu-ly/\(code)/\(posted.slug)",
            files: try await province.attachments.sums(of: posted.media)
                + (await province.attachments.sums(of: photos)))
    }

    private func done(_ sentence: String, _ code: ReportCode, staysVisible: Bool, _ context: SiteContext) -> Response {
        var response = Response.redirect(inside: staysVisible ? "/xu-ly/\(code)" : "/xu-ly")
        flashes.set(Flash(.success, sentence), on: &response, isSecure: context.visit.isSecure)
        return response
    }

    /// Shown in the answer to the post itself and nowhere else. A second press is the same look; a later one is recorded
    /// anew.
    private func showIdentity(
        _ matter: Case, _ fields: [IdentityField], _ reason: String, _ key: RequestKey?, _ context: SiteContext
    ) async throws -> Response {
        let opened = try await province.cases.openIdentity(
            of: matter.code, fields: fields, reason: reason, by: matter.viewer, request: key)
        return try render(IdentityPage(opened.fields, of: matter), context)
    }
}
