// Answers /tuyen-truyen/de-cuong: outlines, their editions, and their words.

import HTTPTypes
import Hummingbird
import Office
import Operations
import Outreach
import Printing
import Web

extension CenterSite {
    func addOutlines(to router: Hummingbird.Router<SiteContext>) {
        router.get("tuyen-truyen/de-cuong") { _, context in try await outlines(context) }
        router.post("tuyen-truyen/de-cuong") { request, context in try await draftOutline(request, context) }
        router.get("tuyen-truyen/de-cuong/moi") { _, context in try await newOutline(context) }
        router.get("tuyen-truyen/de-cuong/{number}") { request, context in try await outline(request, context) }
        router.get("tuyen-truyen/de-cuong/{number}/sua") { _, context in try await editOutline(context) }
        router.post("tuyen-truyen/de-cuong/{number}/sua") { request, context in
            try await reviseOutline(request, context)
        }
        router.get("tuyen-truyen/de-cuong/{number}/tep/{edition}/{form}") { _, context in
            try await printedOutline(context)
        }
        router.post("tuyen-truyen/de-cuong/{number}/{act}") { request, context in
            try await actOnOutline(request, context)
        }
    }

    private func outlines(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outlines)
        return try render(OutlinesPage(viewer, try await province.outlines.list(for: viewer)), context)
    }

    private func outline(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outlines)
        return try await showOutline(outlineNumber(context), viewer, context, edition: Int(request.query.text("ban")))
    }

    private func showOutline(
        _ number: Int64, _ viewer: Viewer, _ context: SiteContext, edition: Int? = nil, form: Form? = nil,
        errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let outline = try await province.outlines.outline(number, for: viewer)
        let page = OutlinePage(
            outline, edition: edition, viewer: viewer, key: province.freshName(), form: form, errors: errors)
        return try render(page, context, status)
    }

    private func printedOutline(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outlines)
        guard let edition = Int(try context.parameters.require("edition")),
            let form = PrintedForm(rawValue: try context.parameters.require("form")), form != .xlsx
        else { throw NotFound() }
        let number = try outlineNumber(context)
        let bytes = try await province.outlines.printed(edition, of: number, as: form, for: viewer)
        return .file(bytes, form, named: "de-cuong-\(number)-ban-\(edition)")
    }

    private func outlineNumber(_ context: SiteContext) throws -> Int64 {
        guard let number = Int64(try context.parameters.require("number")) else { throw NotFound() }
        return number
    }
}

// MARK: - Words

extension CenterSite {
    private func newOutline(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Outline.editorRoles)
        return try await showOutlineForm(nil, viewer, context)
    }

    private func editOutline(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Outline.editorRoles)
        return try await showOutlineForm(
            try await province.outlines.outline(outlineNumber(context), for: viewer), viewer, context)
    }

    private func draftOutline(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Outline.editorRoles)
        let form = try await request.readForm(upTo: 1 << 20)
        return try await mending {
            let key = form.requestKey(for: "outline", at: Entrance.outlines.path)
            let number = try await province.outlines.draft(OutlineText(form), by: viewer, request: key)
            return redirect("\(Entrance.outlines.path)/\(number)", saying: "Đã lưu đề cương.", context)
        } again: { errors, status in
            try await showOutlineForm(nil, viewer, context, form: form, errors: errors, status: status)
        }
    }

    private func reviseOutline(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: Outline.editorRoles)
        let outline = try await province.outlines.outline(outlineNumber(context), for: viewer)
        let form = try await request.readForm(upTo: 1 << 20)
        let address = "\(Entrance.outlines.path)/\(outline.number)"
        return try await mending {
            let key = form.requestKey(for: "revise", at: address)
            try await province.outlines.perform(
                .revise(OutlineText(form)), on: outline.number, by: viewer, seen: form.seenVersion, request: key)
            return redirect(address, saying: "Đã lưu đề cương.", context)
        } again: { errors, status in
            try await showOutlineForm(outline, viewer, context, form: form, errors: errors, status: status)
        }
    }

    private func showOutlineForm(
        _ outline: Outline?, _ viewer: Viewer, _ context: SiteContext, form: Form? = nil,
        errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let page = OutlineFormPage(
            outline, try await province.books.current().regulations, viewer: viewer, key: province.freshName(),
            form: form, errors: errors)
        return try render(page, context, status)
    }

    private func actOnOutline(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outlines)
        let number = try outlineNumber(context)
        _ = try await province.outlines.outline(number, for: viewer)
        guard let act = OutlineMove.Act(slug: try context.parameters.require("act")) else { throw NotFound() }
        let form = try await request.readForm()
        let address = "\(Entrance.outlines.path)/\(number)"
        return try await mending {
            let key = form.requestKey(for: act.rawValue, at: address)
            try await province.outlines.perform(
                OutlineCommand(act, form), on: number, by: viewer, seen: form.seenVersion, request: key)
            return redirect(address, saying: act.done, context)
        } again: { errors, status in
            try await showOutline(number, viewer, context, form: form, errors: errors, status: status)
        }
    }
}

extension OutlineCommand {
    fileprivate init(_ act: OutlineMove.Act, _ form: Form) {
        switch act {
        case .submit, .revise: self = .submit
        case .approve: self = .approve
        case .sendBack: self = .sendBack(words: form.text("words"))
        }
    }
}

extension OutlineMove.Act {
    var slug: String {
        switch self {
        case .revise: "sua"
        case .submit: "trinh"
        case .sendBack: "tra-lai"
        case .approve: "duyet"
        }
    }

    fileprivate init?(slug: String) {
        guard let act = Self.allCases.first(where: { $0.slug == slug && $0 != .revise }) else { return nil }
        self = act
    }

    var label: String {
        switch self {
        case .revise: "Sửa đề cương"
        case .submit: "Trình duyệt"
        case .sendBack: "Trả lại để sửa"
        case .approve: "Duyệt"
        }
    }

    fileprivate var done: String {
        switch self {
        case .revise: "Đã lưu đề cương."
        case .submit: "Đã trình. Người duyệt được báo."
        case .sendBack: "Đã trả lại để sửa. Người soạn được báo."
        case .approve: "Đã duyệt. Bản này không đổi nữa; sửa tiếp là bản mới."
        }
    }
}
