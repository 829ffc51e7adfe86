// What the reporter does on their report's page. Each post ends on the page again, with a sentence.

import FieldReports
import Hummingbird
import Office
import Operations
import Web

extension PortalSite {
    func rate(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        return try await act(
            context,
            Press(
                place: "danh-gia", form: form, names: ["level": "level"],
                sentence: "Cảm ơn ông/bà đã đánh giá.")
        ) {
            guard let level = form.filled("level").flatMap(Rating.Level.init(rawValue:)) else {
                throw Denial.missing(field: "level", "Hãy chọn một trong ba mức đánh giá.")
            }
            return .rate(level, comment: form.filled("comment"))
        }
    }

    func questionResult(_ request: Request, _ context: SiteContext) async throws -> Response {
        let isUrgent = try await checkMay(.feedback, context)
        let rules = try await province.books.current().law.rules
        let received = try await receive(request, context, most: rules.maxPhotos, photosOnly: true, isUrgent: isUrgent)
        return try await act(
            context,
            Press(
                place: "phan-hoi", form: received.form,
                files: try await province.attachments.sums(of: received.items.map(\.id)),
                names: ["words": "feedback", "media": "feedbackMedia"],
                sentence:
                    "Phản hồi đã được gửi. Cơ quan xem xét trong \(rules.feedbackDecisionWorkingDays) ngày làm việc.")
        ) {
            if let refusal = received.refusals.first { throw Denial.badChoice(field: "media", refusal) }
            return .feedback(words: received.form.text("feedback"), media: received.items.map(\.id))
        }
    }

    func say(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        return try await act(
            context,
            Press(
                place: "tin-nhan", form: form, names: ["words": "message"],
                sentence: "Tin nhắn đã được gửi.")
        ) { .say(words: form.text("message")) }
    }

    func answerConsent(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        return try await act(
            context,
            Press(
                place: "dong-y", form: form, names: [:],
                sentence: "Đã ghi nhận câu trả lời. Dù trả lời thế nào, hạn giải quyết không thay đổi.")
        ) {
            guard let id = form.filled("id").flatMap(Int.init),
                let answer = form.filled("answer").flatMap(ConsentAnswer.init(rawValue:))
            else { throw Denial.badChoice(field: "dong-y", "Hãy chọn đồng ý hoặc không đồng ý.") }
            return .answerConsent(id: id, answer)
        }
    }

    func setSecrecy(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        let requested = form["secrecy"] == "1"
        return try await act(
            context,
            Press(
                place: "bi-mat", form: form, names: [:],
                sentence: requested ? "Phản ánh được giữ bí mật từ bây giờ." : "Đã bỏ yêu cầu giữ bí mật.")
        ) { .setSecrecy(requested) }
    }

    func object(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        let days = try await province.books.current().law.rules.objectionWorkingDays
        return try await act(
            context,
            Press(
                place: "phan-doi", form: form, names: ["words": "objection"],
                sentence: "Ý kiến phản đối đã được gửi. Ông/bà được trả lời trong \(days) ngày làm việc.")
        ) { .object(words: form.text("objection")) }
    }

    func withdraw(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        return try await act(
            context,
            Press(
                place: "rut", form: form, names: [:],
                sentence: "Đã ghi nhận việc rút. Nếu cơ quan đã tiếp nhận, sự việc vẫn có thể được giải quyết tiếp.")
        ) { .withdraw }
    }

    /// Before a file is taken in: who may not do this leaves none here.
    /// - Returns: whether it is urgent.
    private func checkMay(_ act: Act, _ context: SiteContext) async throws -> Bool {
        let (code, viewer) = (try code(context), try context.signedInViewer())
        guard let inside = try await province.reports.find(code, for: viewer).inside else { throw Denial.notYours(act) }
        do {
            _ = try inside.report.capacity(of: viewer, for: act)
        } catch Denial.notFrom {
            // What nobody could do now is said on the report's page, with the words that were written.
        }
        return inside.report.urgent != nil
    }

    func addPhoto(_ request: Request, _ context: SiteContext) async throws -> Response {
        let isUrgent = try await checkMay(.mediaAddition, context)
        let received = try await receive(request, context, most: 1, isUrgent: isUrgent)
        return try await act(
            context,
            Press(
                place: "anh", form: received.form,
                files: try await province.attachments.sums(of: received.items.map(\.id)),
                names: ["media": "moreMedia"], sentence: "Đã bổ sung ảnh vào phản ánh.")
        ) {
            guard let item = received.items.first else {
                throw Denial.missing(field: "media", received.refusals.first ?? "Hãy chọn một ảnh để bổ sung.")
            }
            return .addMedia(item)
        }
    }
}
