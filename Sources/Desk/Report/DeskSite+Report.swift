// Answers /xu-ly/{code}.

import FieldReports
import HTTPTypes
import Hummingbird
import Office
import Operations
import Storage
import Web

extension DeskSite {
    func report(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .desk)
        let code = try code(context)
        let (seen, lines) = try await province.reports.findWithTimeline(code, for: viewer)
        guard let inside = seen.inside else { return .redirect(inside: "/pa/\(code)") }
        var matter = try await lookedInto(inside, lines, viewer)
        matter.other = ReportCode(request.query.text("cung-viec"))
        matter.opened = OpenedForm(request.query)
        return try render(CasePage(matter, lines), context)
    }

    /// The page again, with what was wrong and every word that was written.
    func show(_ failed: FailedPost, on code: ReportCode, _ context: SiteContext) async throws -> Response {
        let viewer = context.viewer
        let (seen, lines) = try await province.reports.findWithTimeline(code, for: viewer)
        guard let inside = seen.inside else { throw NoSuchReport() }
        let matter = try await lookedInto(inside, lines, viewer)
        return try render(CasePage(matter, lines, failed: failed), context, failed.status)
    }

    /// With what the program makes of it, which only the page needs.
    private func lookedInto(
        _ inside: InsideReport, _ lines: [TimelineLine], _ viewer: Viewer
    ) async throws -> Case {
        var matter = try await matter(inside, viewer)
        matter.alike = try await province.cases.resembling(inside.report.code, for: viewer)
        matter.repeats = try await province.cases.repeats(of: matter.code, among: matter.alike, for: viewer)
        matter.names = try await province.oversight.names(in: .inside(inside), for: viewer)
        matter.opinion = try await province.understanding.secondOpinion(on: inside.report, after: lines)
        return matter
    }

    func matter(_ inside: InsideReport, _ viewer: Viewer) async throws -> Case {
        Case(inside, for: viewer, try await province.books.current(), at: province.now(), formKey: province.freshName())
    }

    func code(_ context: SiteContext) throws -> ReportCode {
        guard let code = try ReportCode(context.parameters.require("code")) else { throw NoSuchReport() }
        return code
    }

    func render(_ page: some Page, _ context: SiteContext, _ status: HTTPResponse.Status = .ok) throws -> Response {
        try views.render(page, on: site, for: context.visit, status: status)
    }
}
