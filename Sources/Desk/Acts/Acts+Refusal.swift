// Refusing: one of the letter's grounds, a reason, and guidance that helps the person to send it rightly (REP-34 … 36).

import FieldReports
import LocalTime
import Office
import Vietnamese
import Web

extension DeskAct {
    static let refuse = DeskAct(
        slug: "tu-choi", act: .refusal, subject: .handling, title: "Từ chối giải quyết", button: "Từ chối giải quyết",
        isGrave: true,
        parts: { matter, filling in
            [
                termNotice(matter.offers[.refusal]),
                filling.groups(
                    "code", "Căn cứ", prompt: "Chọn đúng một căn cứ",
                    RefusalGround.allCases.map { ground in
                        (
                            ground.label,
                            codes(matter.offers[.refusal]).filter { $0.ground == ground }
                                .map { ($0.rawValue, $0.label) }
                        )
                    }),
                filling.reason("Nêu rõ vì sao; người phản ánh sẽ đọc."),
                filling.words(
                    "guidance", "Hướng dẫn gửi lại",
                    hint: "Để trống, hệ thống điền sẵn gợi ý theo căn cứ để ông/bà sửa rồi gửi.", rows: 4),
            ]
        },
        command: { _, posted in
            let code: RefusalCode = try posted.choice("code", "Hãy chọn căn cứ từ chối.")
            guard let guidance = posted.filled("guidance") else {
                throw Suggestion(
                    field: "guidance", value: code.guidance,
                    sentence: "Đã điền sẵn hướng dẫn theo căn cứ. Hãy đọc lại, sửa nếu cần, rồi gửi.")
            }
            return .refuse(code: code, ground: code.ground, reason: posted.text("reason"), guidance: guidance)
        })

    private static func codes(_ offer: Offer?) -> [RefusalCode] {
        let marks = offer?.allows { if case .refuse(.stateSecret, _, _, _) = $0 { true } else { false } } == true
        return RefusalCode.allCases.filter { $0 != .stateSecret || marks }
    }

    private static func termNotice(_ offer: Offer?) -> FormPart {
        guard let offer, let term = offer.term else { return FormPart() }
        if !term.isOver { return .notice(.information, "Còn được từ chối đến \(term.lastDay.untilItsEnd).") }
        return .notice(
            .warning,
            "Đã quá thời hạn từ chối (\(term.lastDay.untilItsEnd)): đây là từ chối muộn. "
                + (offer.awaited.map { "Cần \($0) đồng ý; vẫn" } ?? "Vẫn")
                + " tính là trễ, và người phản ánh được phản đối.")
    }
}

extension RefusalCode {
    /// Words to begin with, for the official to mend.
    var guidance: String {
        switch self {
        case .complaint, .denunciation, .legalGuidance, .legalQuestion, .administrativeRuleFeedback:
            exclusion.map { "Nội dung này là \($0.label). \($0.door)" } ?? label
        case .notAScene:
            "Hệ thống tiếp nhận sự việc đang có tại hiện trường. Nếu có sự việc cụ thể, ông/bà vui lòng gửi lại kèm địa điểm, thời gian và ảnh."
        case .outOfProvince:
            "Sự việc ở ngoài địa bàn tỉnh Điện Biên. Ông/bà vui lòng gửi đến hệ thống phản ánh của tỉnh nơi xảy ra sự việc."
        case .personalData:
            "Vui lòng gửi lại, bỏ tên, số điện thoại, hình ảnh rõ mặt của người khác; chỉ cần nêu sự việc và địa điểm."
        case .stateSecret:
            "Nội dung có thể liên quan bí mật Nhà nước. Ông/bà vui lòng liên hệ trực tiếp cơ quan có thẩm quyền, không đăng lên mạng."
        case .unlawful, .immoral, .insult, .criticisingLabelling, .incitement:
            "Vui lòng gửi lại với lời lẽ phù hợp: nêu sự việc, địa điểm, thời gian, không dùng từ ngữ xúc phạm hoặc quy kết."
        case .duplicate:
            "Ông/bà đã gửi sự việc này. Vui lòng theo dõi phản ánh đã gửi trong mục «Phản ánh của tôi»; có thể bổ sung ảnh ở đó."
        case .languageUnclear:
            "Vui lòng gửi lại bằng tiếng Việt có dấu, hoặc nhờ cán bộ xã, trưởng bản gửi giúp."
        case .placeUnclear:
            "Vui lòng gửi lại, chọn vị trí trên bản đồ hoặc ghi rõ bản, tổ dân phố, tuyến đường, số km."
        case .contentUnclear:
            "Vui lòng gửi lại, nêu rõ việc gì, ở đâu, từ khi nào và kèm ảnh nếu có."
        }
    }
}
