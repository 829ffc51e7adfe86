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
            let photos = matter.report.media.filter { $0.kind != .voice }
            let blur =
                photos.isEmpty
                ? []
                : [
                    filling.several(
                        "blurred", "Ảnh phải che mờ trước", optional: true,
                        photos.enumerated().map { .init($0.element.id, "Ảnh \($0.offset + 1)") })
                ]
            return [
                filling.choice(
                    "decision", "Quyết định",
                    [
                        .init("publish", "Công khai", hint: "Nội dung không lộ thông tin cá nhân của ai."),
                        .init(
                            "mask", "Công khai sau khi che", hint: "Che ảnh đã chọn, hoặc thay lời có tên người khác."),
                        .init(
                            "keepBack", "Giữ lại, chưa công khai",
                            hint: "Theo một mã vi phạm, người phản ánh được phản đối."),
                    ])
            ] + blur + [
                filling.words(
                    "text", "Lời thay thế", hint: "Bỏ tên, số điện thoại; giữ nguyên sự việc.", optional: true),
                filling.list(
                    "code", "Mã vi phạm khi giữ lại", optional: true, prompt: "Chọn mã",
                    ViolationCode.allCases.map { ($0.rawValue, $0.label) }),
                filling.words("reason", "Lý do giữ lại", optional: true, rows: 2),
            ]
        },
        command: { _, posted in .moderate(try posted.moderation()) })

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
    fileprivate func moderation() throws(Denial) -> Moderation {
        switch text("decision") {
        case "publish":
            guard all("blurred").isEmpty, filled("text") == nil else {
                throw .badChoice(field: "decision", "Đã chọn ảnh hoặc lời phải che: hãy chọn «Công khai sau khi che».")
            }
            return .approved(blurred: [], text: nil)
        case "mask":
            guard !all("blurred").isEmpty || filled("text") != nil else {
                throw .missing(field: "text", "Hãy chọn ảnh phải che hoặc ghi lời thay thế.")
            }
            return .approved(blurred: all("blurred"), text: filled("text"))
        case "keepBack": return .keptBack(code: try choice("code", "Hãy chọn mã vi phạm."), reason: self.text("reason"))
        default: throw .missing(field: "decision", "Hãy chọn công khai, che trước, hoặc giữ lại.")
        }
    }
}
