// What the world sees: publishing, hiding, and undoing it. Nothing here moves a deadline (IOC-02).

import FieldReports
import LocalTime
import Office
import Vietnamese
import Web

extension DeskAct {
    static let visibility = [moderate, hide, unhide]

    private static let moderate = DeskAct(
        slug: "cong-khai", act: .moderation, subject: .visibility, title: "Quyết định công khai",
        button: "Lưu quyết định",
        parts: { matter, filling in
            let masking = matter.report.masking
            let covering = FormPart.notice(
                .information,
                masking?.summary ?? "Lời hoặc ảnh lộ thông tin của người khác: che từng chỗ rồi mới công khai.",
                way: ("Che lời, ảnh", "\(matter.address)/che"))
            // Words that were once replaced are looked at again where they can be covered.
            let publish =
                matter.report.isRewritten
                ? []
                : [
                    Choices.Choice(
                        "publish", "Công khai",
                        hint: masking?.summary.map { "Giữ những chỗ đã che. \($0)" }
                            ?? "Nội dung, hình ảnh không lộ thông tin cá nhân của ai. Phim chỉ hiện ảnh bìa.")
                ]
            return [
                covering,
                filling.choice(
                    "decision", "Quyết định",
                    publish + [
                        .init(
                            "keepBack", "Giữ lại, chưa công khai",
                            hint: "Theo một mã vi phạm, người phản ánh được phản đối.")
                    ]),
                filling.list(
                    "code", "Mã vi phạm khi giữ lại", optional: true, prompt: "Chọn mã",
                    codesToKeepBack(matter.offers[.moderation]).map { ($0.rawValue, $0.label) }),
                filling.words("reason", "Lý do giữ lại", optional: true, rows: 2),
            ]
        },
        command: { matter, posted in .moderate(try posted.moderation(of: matter.report)) })

    private static func codesToKeepBack(_ offer: Offer?) -> [ViolationCode] {
        let marks = offer?.allows { if case .moderate(.keptBack(.stateSecret, _)) = $0 { true } else { false } } == true
        return ViolationCode.allCases.filter { $0 != .stateSecret || marks }
    }

    private static let hide = DeskAct(
        slug: "an", act: .hiding, subject: .visibility, title: "Ẩn phản ánh", button: "Đề nghị ẩn", isGrave: true,
        words: "Ẩn chỉ đổi việc ai nhìn thấy: hạn trả lời, nhắc việc và số liệu giữ nguyên, vẫn phải trả lời.",
        parts: { matter, filling in
            [
                .notice(
                    .information,
                    "Cần người thứ hai đồng ý. Cấp trên rà soát trong \(matter.law.rules.hidingReviewWorkingDays) ngày làm việc, người phản ánh được phản đối."
                ),
                filling.list(
                    "code", "Vi phạm", prompt: "Chọn vi phạm", ViolationCode.allCases.map { ($0.rawValue, $0.label) }),
                filling.choice(
                    "interest", "Bảo vệ lợi ích", ProtectedInterest.allCases.map { .init($0.rawValue, $0.label) }),
                filling.reason("Nêu rõ vi phạm ở câu, ảnh nào."),
            ]
        },
        command: { _, posted in
            .hide(
                code: try posted.choice("code", "Hãy chọn vi phạm."),
                interest: try posted.choice("interest", "Hãy chọn lợi ích được bảo vệ."), reason: posted.text("reason"))
        })

    private static let unhide = DeskAct(
        slug: "bo-an", act: .unhiding, subject: .visibility, title: "Bỏ ẩn", button: "Bỏ ẩn",
        parts: { _, filling in [filling.reason("Vì sao không còn cần ẩn.")] },
        command: { _, posted in .unhide(reason: posted.text("reason")) })
}

extension Posted {
    /// What is covered already stays covered.
    fileprivate func moderation(of report: Report) throws(Denial) -> Moderation {
        switch text("decision") {
        case "publish" where !report.isRewritten: .published(report.masking ?? Masking())
        case "keepBack": .keptBack(code: try choice("code", "Hãy chọn mã vi phạm."), reason: text("reason"))
        default: throw .missing(field: "decision", "Hãy chọn công khai hoặc giữ lại.")
        }
    }
}
