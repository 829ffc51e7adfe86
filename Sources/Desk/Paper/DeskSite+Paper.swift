// Answers /xu-ly/nhap-tu-giay.

import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension DeskSite {
    func showPaper(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try context.viewer(holding: PaperClerk.roles)
        let page = PaperPage(
            try await province.books.current(), at: province.now(), key: province.freshName(),
            Filling(PaperPage.slug, nil, FieldErrors()))
        return try render(page, context)
    }

    func enterPaper(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(holding: PaperClerk.roles)
        var (posted, photos) = try await read(request, PaperPage.slug, context)
        do {
            guard posted.media.count + photos.count <= 1 else {
                throw Denial.badChoice(field: "media", "Chỉ tải lên một ảnh chụp tờ giấy.")
            }
            posted.media += try await province.attachments.attachPhotos(photos, by: viewer)
            let sent = try await province.intake.submit(
                SubmissionForm(posted), by: viewer, onBehalfOf: Helped(posted), request: RequestKey(posted))
            return try await entered(sent, context)
        } catch let error as any Explained where error.status == .unprocessableContent {
            let page = PaperPage(
                try await province.books.current(), at: province.now(),
                key: posted.filled("requestKey") ?? province.freshName(),
                Filling(PaperPage.slug, posted.form, FieldErrors(paper: error)), kept: Array(posted.media.prefix(1)))
            return try render(page, context, error.status)
        }
    }

    /// A day that is past already is said at once: the agency begins late, and so do its notices.
    private func entered(_ sent: Submitted, _ context: SiteContext) async throws -> Response {
        let (face, books) = (sent.seen.face, try await province.books.current())
        let agency = books.agencyName(face.leadAgency).map { "chuyển đến \($0)" } ?? "chờ IOC phân loại"
        let day = face.deadline?.day
        let isLate = face.promise.isLate(at: province.now())
        let sentence = [
            "Đã nhập \(face.code), \(agency).", day.map { "Hạn trả lời \($0.untilItsEnd), tính từ lúc nhận giấy." },
            isLate ? "Hạn này đã qua khi nhập: phản ánh tính là trễ." : nil,
        ].compactMap(\.self).joined(separator: " ")
        var response = Response.redirect(inside: "/xu-ly/\(face.code)")
        flashes.set(Flash(isLate ? .warning : .success, sentence), on: &response, isSecure: context.visit.isSecure)
        return response
    }
}

extension FieldErrors {
    /// All that is wrong, under the names of this page's fields.
    fileprivate init(paper error: any Explained) {
        let names = [
            "onBehalfOf.fullName": "namedName", "onBehalfOf.phone": "namedPhone", "onBehalfOf.consent": "consent",
            "place": "unit", "place.unit": "unit", "place.words": "placeWords",
        ]
        let all = error.fieldErrors ?? [FieldError(error.field ?? "description", error.sentence, code: error.code)]
        self.init(all.map { FieldError("\(PaperPage.slug)-\(names[$0.field] ?? $0.field)", $0.sentence) })
    }
}
