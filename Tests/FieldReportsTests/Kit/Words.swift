import LocalTime
import Office

@testable import FieldReports

// The acts as these tests say them, with words where the words do not matter.

extension Command {
    static let answerDone = answer("Đã nạo vét xong cống, ảnh kèm theo.")

    static func answer(_ text: String, media: [String] = []) -> Command {
        .answer(outcome: .resolvedOnSite, text: text, media: media, plannedFor: nil, referredTo: nil)
    }

    static func plan(for day: Day?) -> Command {
        .answer(outcome: .plannedWithDate, text: "Sẽ sửa trong kế hoạch.", media: [], plannedFor: day, referredTo: nil)
    }

    static func refuse(_ code: RefusalCode = .complaint, guidance: String = "Gửi đơn đến Ban Tiếp công dân.") -> Command
    {
        .refuse(code: code, ground: nil, reason: "Nội dung là khiếu nại.", guidance: guidance)
    }

    static let giveBack = Command.return(reason: "Không thuộc phạm vi quản lý.", suggested: nil)
    static let hideInsult = Command.hide(code: .insult, interest: .person, reason: "Có lời thóa mạ.")
    static let publish = Command.moderate(.approved(blurred: [], text: nil))
    /// Published with these words covered wherever they stand.
    static func cover(_ report: Report, _ words: (String, MaskGround)...) -> Command {
        .moderate(.published(Masking(spans: report.spans(of: words.map(MaskedWords.init)).spans)))
    }

    static let keepBack = Command.moderate(.keptBack(code: .personalData, reason: "Lộ mặt người khác."))
    static let askName = Command.requestConsent(
        purpose: "Gặp tại hiện trường", fields: [.fullName, .phone], seenBy: "Chuyên viên thụ lý", until: nil)
    static func ask(until last: String? = nil, for audience: ConsentAudience = .asker) -> Command {
        .requestConsent(
            purpose: "Gặp tại hiện trường", fields: [.fullName, .phone], seenBy: "Chuyên viên thụ lý",
            until: last.map(day), for: audience)
    }

    static let openPhone = Command.openIdentity(fields: [.phone], reason: "Gọi hỏi đường vào.")
    static let notice = notice(expected: "2026-05-20")

    static func notice(expected: String) -> Command {
        .notifyProgress(reason: "Chờ vật tư.", expected: day(expected))
    }

    static func route(_ agency: AgencyCode) -> Command { .route(to: agency, reason: "Thuộc phạm vi quản lý.") }
    static func extend(_ days: Int) -> Command { .extendDeadline(workingDays: days, reason: "Phải chờ khảo sát cầu.") }

    static func direct(_ to: String) -> Command {
        .directDeadline(
            to: day(to), reason: "Chỉ đạo tại cuộc họp.", leader: "Phó Chủ tịch UBND tỉnh", reference: "Thông báo 12/TB"
        )
    }

    static func agree(_ proposal: Int) -> Command { .approve(proposal: proposal, agree: true, reason: "") }
    static func disagree(_ proposal: Int) -> Command {
        .approve(proposal: proposal, agree: false, reason: "Chưa đủ căn cứ.")
    }

    static let complain = Command.feedback(words: "Cống vẫn tắc, xin xem lại.", media: [])
    static func weigh(_ id: Int, again: Bool) -> Command {
        .decideFeedback(id: id, continues: again, reason: "Đã xem xét tại chỗ.")
    }
    static func rate(_ level: Rating.Level) -> Command { .rate(level, comment: nil) }
    static let say = Command.say(words: "Xin hỏi vị trí chính xác?")
    static let object = Command.object(words: "Tôi không thóa mạ ai.")
    static func review(uphold: Bool) -> Command { .reviewHiding(uphold: uphold, reason: "Đã rà soát.") }
    static func judge(uphold: Bool) -> Command { .decideObjection(uphold: uphold, reason: "Đã xem xét.") }
}
