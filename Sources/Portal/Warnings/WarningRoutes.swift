//     GET   /canh-bao                 the warnings in force, and to be told of those of one's own communes
//     POST  /canh-bao/theo-doi        choose those communes
//     GET   /canh-bao.atom            the same for readers of feeds
//     GET   /canh-bao/{file}          one message as CAP 1.2, under its identifier

import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import NIOCore
import Office
import Operations
import Outreach
import Territory
import Vietnamese
import Web

extension PortalSite {
    func addWarningRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("canh-bao") { _, context in try await showWarnings(context) }
        router.post("canh-bao/theo-doi", use: chooseCommunes)
        router.get("canh-bao.atom") { _, _ in try await feed() }
        router.get("canh-bao/{file}") { _, context in try await message(context) }
    }

    private func showWarnings(
        _ context: SiteContext, form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let chosen: [UnitKey]? =
            context.viewer.account == nil ? nil : try await province.warnings.chosen(by: context.viewer)
        let today = province.now().day
        let communes = try await province.books.current().atlas.gazetteer.communes(on: today)
        let page = WarningsPage(
            try await province.warnings.live(), chosen: chosen, communes: communes, form: form, errors: errors)
        return try await show(page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func chooseCommunes(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        do {
            try await province.warnings.choose(form.all("communes").compactMap { UnitKey($0) }, by: viewer)
        } catch let problem as InvalidSubmission {
            return try await showWarnings(context, form: form, errors: FieldErrors(problem.fieldErrors ?? []))
        }
        let saved = Flash(.success, "Đã lưu. Cảnh báo của các xã này sẽ được báo cho ông/bà.")
        return go("/canh-bao", context, saying: saved)
    }

    private func feed() async throws -> Response {
        let live = try await province.warnings.live()
        return answer(WarningFeed(live, at: province.now()).xml, type: "application/atom+xml; charset=utf-8")
    }

    private func message(_ context: SiteContext) async throws -> Response {
        let file = try context.parameters.require("file")
        guard file.hasSuffix(".xml"), let alert = try await province.warnings.message(String(file.dropLast(4))) else {
            throw NotFound()
        }
        return answer(alert.xml, type: "application/cap+xml; charset=utf-8")
    }

    /// Asked for anew each time: a warning that was called back is gone at once.
    private func answer(_ xml: String, type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: xml)))
    }
}
