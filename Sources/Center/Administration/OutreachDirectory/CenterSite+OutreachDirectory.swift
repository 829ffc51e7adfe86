// Answers /quan-tri/danh-ba: units with their heads, contacts, stations and speakers, by kind and by day.
//
//     POST …/danh-ba/{list}               adds; list is thu-truong, dau-moi, dai, cum-loa
//     POST …/danh-ba/{list}/ket-thuc      ends one

import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outreach
import Web

extension CenterSite {
    func addOutreachDirectory(to router: Hummingbird.Router<SiteContext>) {
        router.get("quan-tri/danh-ba") { request, context in try await outreachDirectory(request, context) }
        router.post("quan-tri/danh-ba/{list}") { request, context in
            try await editDirectory(request, context, under: "", DirectoryEdit.init(adding:_:))
        }
        router.post("quan-tri/danh-ba/{list}/ket-thuc") { request, context in
            try await editDirectory(request, context, under: "ket-thuc-", DirectoryEdit.init(ending:_:))
        }
    }

    private func outreachDirectory(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outreachDirectory)
        return try await showDirectory(viewer, request.query, context)
    }

    private func showDirectory(
        _ viewer: Viewer, _ query: Form, _ context: SiteContext, form: Form? = nil,
        errors: FieldErrors = FieldErrors(), status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let (directory, today) = (try await province.books.current().outreach, province.now().day)
        let page = OutreachDirectoryPage(
            viewer, directory, kind: DirectoryUnit.Kind(rawValue: query.text("loai")),
            on: Day(query.text("ngay")) ?? today, today: today, form: form, errors: errors)
        return try render(page, context, status)
    }

    /// - Parameter act: before the list's name, the beginning of the names of that form's fields.
    private func editDirectory(
        _ request: Request, _ context: SiteContext, under act: String,
        _ edit: (DirectoryList, Form) throws -> DirectoryEdit
    ) async throws -> Response {
        let viewer = try context.viewer(holding: OutreachDirectoryOffice.keepers)
        guard let list = DirectoryList(rawValue: try context.parameters.require("list")) else { throw NotFound() }
        let form = try await request.readForm()
        let prefix = "\(act)\(list.rawValue)-"
        return try await mending {
            try await province.outreachDirectory.apply(try edit(list, form.under(prefix)), by: viewer)
            return redirect(
                Entrance.outreachDirectory.path, saying: "Đã lưu thành một bản danh bạ mới. Bản trước vẫn được giữ.",
                context)
        } again: { errors, status in
            let here = FieldErrors(errors.all.map { FieldError(prefix + $0.field, $0.sentence, code: $0.code) })
            return try await showDirectory(viewer, Form(), context, form: form, errors: here, status: status)
        }
    }
}

extension Form {
    /// The fields of one form of a page on which several have fields of one name.
    fileprivate func under(_ prefix: String) -> Form {
        var own = Form()
        for name in names where name.hasPrefix(prefix) {
            for value in all(name) { own.add(String(name.dropFirst(prefix.count)), value) }
        }
        return own
    }
}

enum DirectoryList: String {
    case heads = "thu-truong"
    case contacts = "dau-moi"
    case stations = "dai"
    case clusters = "cum-loa"
}
