//     GET   /tai-khoan/du-lieu                      what one asked about one's own data, and asking (A0.18)
//     POST  /tai-khoan/du-lieu                      ask
//     POST  /tai-khoan/du-lieu/{number}/rut         withdraw it
//     POST  /tai-khoan/du-lieu/{number}/bo-han-che  lift a restriction
//     GET   /tai-khoan/du-lieu/{number}/tep         the file of everything, to be read
//     GET   /tai-khoan/du-lieu/{number}/tep.json    the same for programs

import DataProtection
import FieldReports
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Office
import Operations
import Vietnamese
import Web

extension PortalSite {
    func addOwnDataRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("tai-khoan/du-lieu") { _, context in try await ownData(context) }
        router.post("tai-khoan/du-lieu", use: askAboutOwnData)
        router.post("tai-khoan/du-lieu/{number}/rut") { request, context in
            try await act(.withdraw, saying: "Đã rút yêu cầu.", request, context)
        }
        router.post("tai-khoan/du-lieu/{number}/bo-han-che") { request, context in
            try await act(.lift, saying: "Đã bỏ hạn chế.", request, context)
        }
        router.get("tai-khoan/du-lieu/{number}/tep") { _, context in try await readFile(context) }
        router.get("tai-khoan/du-lieu/{number}/tep.json") { _, context in try await downloadFile(context) }
    }

    private func ownData(
        _ context: SiteContext, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let page = OwnDataPage(
            try await province.dataRequests.own(viewer), viewer,
            rules: try await province.books.current().law.rules,
            hasOpenReports: try await province.dataRequests.hasOpenReports(viewer), at: province.now(),
            key: province.freshName(), form: form, errors: errors)
        return try await show(page, context, status: status)
    }

    private func askAboutOwnData(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        guard let right = DataRight(rawValue: form.text("right")) else {
            let errors = FieldErrors([FieldError("right", "Hãy chọn điều ông/bà muốn yêu cầu.")])
            return try await ownData(context, form: form, errors: errors, status: .unprocessableContent)
        }
        do {
            let asked = try await province.dataRequests.ask(
                DataAsking(right, understood: form.isChecked("understood")), saying: AskedWords(form), by: viewer,
                request: form.requestKey(for: "dataRequest", at: OwnDataPage.address))
            let sentence = "Đã gửi yêu cầu. Ông/bà được trả lời chậm nhất \(asked.answerBy.untilItsEnd)."
            return go(OwnDataPage.address, context, saying: Flash(.success, sentence))
        } catch let problem as any Explained where problem is DataDenial || problem is InvalidSubmission {
            let errors = FieldErrors(problem.fieldErrors ?? [FieldError(problem.field ?? "", problem.sentence)])
            return try await ownData(context, form: form, errors: errors, status: problem.status)
        }
    }

    private func act(
        _ command: DataRequestCommand, saying sentence: String, _ request: Request, _ context: SiteContext
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        let number = try dataRequestNumber(context)
        try await province.dataRequests.perform(
            command, on: number, by: viewer, seen: form.seenVersion,
            request: form.requestKey(for: command.act.rawValue, at: "\(OwnDataPage.address)/\(number)"))
        return go(OwnDataPage.address, context, saying: Flash(.success, sentence))
    }

    private func readFile(_ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let number = try dataRequestNumber(context)
        let page = PersonFilePage(try await province.dataRequests.file(number, for: viewer), number: number)
        var response = try await show(page, context)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private func downloadFile(_ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let file = try await province.dataRequests.file(try dataRequestNumber(context), for: viewer)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/json; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"du-lieu-cua-toi.json\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: try encoder.encode(file))))
    }

    private func dataRequestNumber(_ context: SiteContext) throws -> Int64 {
        guard let number = Int64(try context.parameters.require("number")) else { throw NotFound() }
        return number
    }
}

extension AskedWords {
    fileprivate init(_ form: Form) {
        self.init(words: form["words"] ?? "", fullName: form.filled("fullName"), email: form.filled("email"))
    }
}
