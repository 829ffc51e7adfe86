// Step 1: photos. They may be left out; who is not signed in yet goes on without and adds them after signing in.

import FieldReports
import HTTPTypes
import Hummingbird
import Media
import NIOCore
import Office
import Operations
import Web

struct PhotosPage: Page {
    static let template = "portal/send-photos"

    let title = "Gửi phản ánh: ảnh"
    let section: String? = "/gui"
    let errors: ErrorSummary?
    let steps: Steps
    let resumes: Bool
    let signIn: String?
    let photos: [DraftPhoto]
    let files: FileField?
}

struct DraftPhoto: Sendable {
    let id: String
    let address: String
    let full: String
    let alternative: String
    let isVideo: Bool
}

extension PortalSite {
    func showPhotos(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(try await photosPage(try await openDraft(request, context).draft, context), context)
    }

    func addPhotos(_ request: Request, _ context: SiteContext) async throws -> Response {
        var open = try await openDraft(request, context)
        guard context.visit.person != nil else { return try await keep(open, then: "/gui/dia-diem", context) }
        let rules = try await province.books.current().law.rules
        let most = rules.maxPhotos + rules.maxVideos - open.draft.form.media.count
        let received = try await receive(
            request, context, most: most, isUrgent: open.draft.form.urgentKind != nil)
        open.draft.form.media += received.items
        var errors = FieldErrors()
        for refusal in received.refusals { errors.add("media", refusal) }
        guard errors.isEmpty else {
            return try await keep(open, showing: try await photosPage(open.draft, context, errors), context)
        }
        return try await keep(open, then: "/gui/dia-diem", context)
    }

    func dropPhoto(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        var open = try await openDraft(request, context)
        let dropped = open.draft.form.media.filter { $0.id == form["id"] }
        open.draft.form.media.removeAll { $0.id == form["id"] }
        let answer = try await keep(open, then: back(form) ?? "/gui", context)
        for item in dropped { try await province.attachments.takeBack(item.id, by: context.viewer) }
        return answer
    }

    func showOwnPhoto(_ request: Request, _ context: SiteContext) async throws -> Response {
        let id = context.parameters.get("id") ?? ""
        let variant: MediaVariant = request.query["co"] == "lon" ? .display : .thumbnail
        guard let file = try await province.attachments.own(id, variant, by: context.viewer) else { throw NotFound() }
        return Response(
            status: .ok,
            headers: [
                .contentType: variant.contentType, .contentLength: "\(file.length)",
                .cacheControl: "private, max-age=3600",
            ],
            body: ResponseBody { writer in
                for try await chunk in file.chunks() { try await writer.write(ByteBuffer(bytes: chunk)) }
                try await writer.finish(nil)
            })
    }

    func draftPhotos(_ form: SubmissionForm) -> [DraftPhoto] {
        form.media.enumerated().map { index, item in
            DraftPhoto(
                id: item.id, address: "/gui/anh/\(item.id)", full: "/gui/anh/\(item.id)?co=lon",
                alternative: "Tệp \(index + 1) sẽ gửi", isVideo: item.kind == .video)
        }
    }

    private func photosPage(
        _ draft: ReportDraft, _ context: SiteContext, _ errors: FieldErrors = FieldErrors()
    ) async throws -> PhotosPage {
        let rules = try await province.books.current().law.rules
        let left = rules.maxPhotos + rules.maxVideos - draft.form.media.count
        let isSignedIn = context.visit.person != nil
        return PhotosPage(
            errors: ErrorSummary(errors), steps: sendingSteps(1),
            resumes: !draft.form.description.isEmpty || draft.form.unit != nil || draft.form.point != nil,
            signIn: isSignedIn ? nil : "/dang-nhap?tiep=/gui",
            photos: draftPhotos(draft.form),
            files: isSignedIn && left > 0
                ? FileField(
                    "media", draft.form.media.isEmpty ? "Chụp hoặc chọn ảnh" : "Thêm ảnh",
                    hint:
                        "Tối đa \(rules.maxPhotos) ảnh và \(rules.maxVideos) video ngắn. Chụp rõ sự việc, tránh mặt người và biển số xe. Vị trí, tên máy lưu trong ảnh được xóa trước khi cho người khác xem.",
                    accept: "image/*,video/*", limit: left, errors: errors) : nil)
    }
}
