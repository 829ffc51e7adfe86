// Answers /tuyen-truyen/canh-bao: composing a warning, and letting it go with a second person.
//
//     GET  /tuyen-truyen/canh-bao               what is live, what waits, what was
//     GET  /tuyen-truyen/canh-bao/moi           a new one, or new words for one (?cho=number)
//     POST /tuyen-truyen/canh-bao               draft it
//     GET  /tuyen-truyen/canh-bao/{number}      one, with what may be done
//     POST /tuyen-truyen/canh-bao/{number}/…    one act each

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Territory
import Web

extension CenterSite {
    func addWarnings(to router: Hummingbird.Router<SiteContext>) {
        router.get("tuyen-truyen/canh-bao") { _, context in try await warnings(context) }
        router.get("tuyen-truyen/canh-bao/moi") { request, context in try await newWarning(request, context) }
        router.post("tuyen-truyen/canh-bao") { request, context in try await draftWarning(request, context) }
        router.get("tuyen-truyen/canh-bao/{number}") { _, context in try await showWarning(context) }
        router.post("tuyen-truyen/canh-bao/{number}/{act}") { request, context in
            try await performOnWarning(request, context)
        }
    }

    private func warnings(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .warnings)
        let page = WarningListPage(viewer, try await province.warnings.all(for: viewer), at: province.now())
        return try render(page, context)
    }

    private func newWarning(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: .composersOfWarnings)
        let number = Int64(request.query.text("cho"))
        return try await composeWarning(number, context, viewer)
    }

    private func draftWarning(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: .composersOfWarnings)
        let form = try await request.readForm(upTo: 64 << 10)
        return try await mending(form, for: nil, context, viewer) {
            let content = try await WarningForm(form).content(in: province)
            let warning = try await province.warnings.draft(
                content, exercise: form.isChecked("exercise"), as: Int64(form.text("number")), by: viewer)
            return redirect(WarningPage.address(warning), saying: "Đã lưu bản nháp.", context)
        }
    }

    private func showWarning(
        _ context: SiteContext, form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let viewer = try context.viewer(entering: .warnings)
        let warning = try await province.warnings.one(try warningNumber(context), for: viewer)
        let names = try await province.warnings.hands(in: warning, for: viewer)
        return try render(
            WarningPage(viewer, warning, by: names, at: province.now(), form: form, errors: errors), context,
            errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func performOnWarning(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .warnings)
        let number = try warningNumber(context)
        guard let act = WarningAct(rawValue: try context.parameters.require("act")) else { throw NotFound() }
        let form = try await request.readForm(upTo: 64 << 10)
        if act.hasContent {
            return try await mending(form, for: number, context, viewer) {
                try await perform(act, form, on: number, context, viewer)
            }
        }
        do { return try await perform(act, form, on: number, context, viewer) } catch let problem as any Explained
            where problem.status.code == 422
        {
            return try await showWarning(context, form: form, errors: FieldErrors(problem))
        }
    }

    private func perform(
        _ act: WarningAct, _ form: Form, on number: Int64, _ context: SiteContext, _ viewer: Viewer
    ) async throws -> Response {
        let content = act.hasContent ? try await WarningForm(form).content(in: province) : nil
        let warning = try await province.warnings.perform(
            try act.command(form, content), on: number, seen: form.seenVersion, by: viewer)
        return redirect(WarningPage.address(warning), saying: act.done, context)
    }

    /// What is to be mended is shown on the page, with what was typed.
    private func mending(
        _ form: Form, for number: Int64?, _ context: SiteContext, _ viewer: Viewer, _ body: () async throws -> Response
    ) async throws -> Response {
        do { return try await body() } catch let problem as any Explained where problem.status.code == 422 {
            return try await composeWarning(number, context, viewer, form: form, errors: FieldErrors(problem))
        }
    }

    private func composeWarning(
        _ number: Int64?, _ context: SiteContext, _ viewer: Viewer, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let known: Warning? =
            if let number { try await province.warnings.one(number, for: viewer) } else { nil }
        let now = province.now()
        let communes = try await province.books.current().atlas.gazetteer.communes(on: now.day)
        let page = WarningFormPage(
            viewer, known, communes, fresh: province.freshNumber(), at: now, form: form, errors: errors)
        return try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func warningNumber(_ context: SiteContext) throws -> Int64 {
        guard let number = Int64(try context.parameters.require("number")) else { throw NotFound() }
        return number
    }
}
