// Answers the routing lab: what is in force, trying other rules on past reports, applying them, going back.

import FieldReports
import HTTPTypes
import Hummingbird
import NIOCore
import Office
import Operations
import Web

extension CenterSite {
    private static let lab = "/quan-tri/phan-luong"

    func routing(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .routing)
        var form: Form?
        if let number = Int(request.query.text("ban")) {
            guard let sheet = try await province.routing.sheet(version: number, for: viewer) else { throw NotFound() }
            form = Form(rules: sheet.text)
        }
        return try await showRouting(context, viewer, form: form)
    }

    func proposeRouting(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .routing)
        let form = try await request.readForm()
        do {
            guard form.text("act") == "apply" else {
                let tried = try await province.routing.tryOut(form.text("rules"), for: viewer)
                return try await showRouting(context, viewer, form: form, tried: tried)
            }
            let saved = try await province.routing.save(
                form.text("rules"), note: form.text("note"), over: Int(form.text("base")), by: viewer)
            return redirect(Self.lab, saying: saved.words, context)
        } catch let problem as InvalidSubmission {
            return try await showRouting(context, viewer, form: form, errors: FieldErrors(problem.fieldErrors ?? []))
        }
    }

    func restoreRouting(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Routing.keepers)
        let form = try await request.readForm()
        guard let number = Int(form.text("version")),
            let sheet = try await province.routing.sheet(version: number, for: viewer)
        else { throw NotFound() }
        do {
            let saved = try await province.routing.restore(
                version: number, over: Int(form.text("base")), by: viewer)
            return redirect(Self.lab, saying: saved.words, context)
        } catch let problem as InvalidSubmission {
            // What was in force once may name agencies that are gone: it is laid out to be mended.
            return try await showRouting(
                context, viewer, form: Form(rules: sheet.text), errors: FieldErrors(problem.fieldErrors ?? []))
        }
    }

    /// A table for a spreadsheet, with the mark by which it knows the encoding.
    func routingFile(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .routing)
        guard let number = Int(request.query.text("ban")),
            let sheet = try await province.routing.sheet(version: number, for: viewer)
        else { throw NotFound() }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"phan-luong-ban-\(number).csv\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: "\u{FEFF}" + sheet.text)))
    }

    private func showRouting(
        _ context: SiteContext, _ viewer: Viewer, form: Form?, tried: RoutingTried? = nil,
        errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let page = RoutingPage(
            viewer, try await province.routing.inForce(for: viewer), try await province.books.current(), form: form,
            tried: tried, errors: errors)
        return try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
    }
}

extension Form {
    /// The form as it would be with these rules typed in.
    fileprivate init(rules: String) {
        self.init()
        add("rules", rules)
    }
}

extension RoutingSaved {
    fileprivate var words: String {
        if isUnchanged { return "Quy tắc không thay đổi: bản \(version) vẫn đang áp dụng." }
        let remarks = warnings.isEmpty ? "" : " Có \(warnings.count) điều cần lưu ý, xem bên dưới."
        return "Đã áp dụng bản \(version) với \(rules) quy tắc.\(remarks)"
    }
}
