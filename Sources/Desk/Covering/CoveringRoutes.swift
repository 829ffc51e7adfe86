// Covering what must not be shown, before it is published and after (A0.25). Nothing is kept between the pages: what was
// chosen so far travels with the form.
//
//     GET   /xu-ly/{code}/che           the words, the pictures, and what everybody will see
//     GET   /xu-ly/{code}/che/{media}   one picture, to cover areas of
//     POST  /xu-ly/{code}/che           to look at it, to go to a picture and back, or to publish

import FieldReports
import HTTPTypes
import Hummingbird
import Office
import Operations
import Storage
import Web

extension DeskSite {
    func addCoveringRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("xu-ly/{code}/che") { request, context in try await showCovering(request, context) }
        router.get("xu-ly/{code}/che/{media}") { request, context in try await showPicture(request, context) }
        router.post("xu-ly/{code}/che") { request, context in try await cover(request, context) }
    }

    private func showCovering(_ request: Request, _ context: SiteContext) async throws -> Response {
        let matter = try await moderated(context)
        return try render(CoveringPage(matter, Covering(matter.report)), context)
    }

    private func showPicture(_ request: Request, _ context: SiteContext) async throws -> Response {
        let matter = try await moderated(context)
        let media = context.parameters.get("media") ?? ""
        return try render(try picture(media, of: matter, Covering(matter.report)), context)
    }

    private func cover(_ request: Request, _ context: SiteContext) async throws -> Response {
        let matter = try await moderated(context)
        let form = try await request.readForm()
        var covering = Covering(form)
        let step = CoveringStep(form.text("step"))
        do {
            if case .cover(let media) = step {
                try covering.cover(media, form)
                return try render(CoveringPage(matter, covering), context)
            }
            if case .picture(let media) = step { return try render(try picture(media, of: matter, covering), context) }
            let masking = try covering.masking(of: matter.report, under: matter.law.rules)
            guard step == .publish else { return try render(CoveringPage(matter, covering), context) }
            return try await publish(masking, matter, seen: Int(form.text("version")), context)
        } catch let error as any Explained where error.status.code < 500 && error.status != .notFound {
            let errors = error as? FieldErrors ?? FieldErrors([FieldError(error.field ?? "", error.sentence)])
            if case .cover(let media) = step {
                return try render(try picture(media, of: matter, covering, form, errors), context, error.status)
            }
            return try render(CoveringPage(matter, covering, errors: errors), context, error.status)
        }
    }

    private func publish(
        _ masking: Masking, _ matter: Case, seen version: Int?, _ context: SiteContext
    ) async throws -> Response {
        try await province.cases.handle(
            .moderate(.published(masking)), on: matter.code, by: matter.viewer, seen: version)
        var response = Response.redirect(inside: matter.address)
        let sentence = masking.summary.map { "Đã lưu. \($0)" } ?? "Đã lưu: không che chỗ nào."
        flashes.set(Flash(.success, sentence), on: &response, isSecure: context.visit.isSecure)
        return response
    }

    private func picture(
        _ media: String, of matter: Case, _ covering: Covering, _ form: Form? = nil,
        _ errors: FieldErrors = FieldErrors()
    ) throws -> PicturePage {
        guard let page = PicturePage(media, of: matter, covering, form, errors) else { throw NoSuchReport() }
        return page
    }

    /// The report, for those alone who may decide what is shown of it.
    private func moderated(_ context: SiteContext) async throws -> Case {
        let viewer = try context.viewer(entering: .desk)
        guard let inside = try await province.reports.find(try code(context), for: viewer).inside else {
            throw NotAllowed()
        }
        let matter = try await matter(inside, viewer)
        _ = try matter.report.capacity(of: viewer, for: .moderation)
        guard matter.offers[.moderation] != nil else { throw Denial.notYours(.moderation) }
        return matter
    }
}

/// Which button was pressed.
enum CoveringStep: Equatable {
    case preview
    case publish
    case picture(String)
    case cover(String)

    init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.last) {
        case ("publish", _): self = .publish
        case ("picture", let media?): self = .picture(media)
        case ("cover", let media?): self = .cover(media)
        default: self = .preview
        }
    }
}
