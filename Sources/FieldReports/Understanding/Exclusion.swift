/// What the regulation leaves to other doors (REP-03). A machine only says so and names the door; a person decides.
package enum Exclusion: String, Sendable, Codable, CaseIterable {
    case complaint
    case denunciation
    case legalGuidance
    case legalQuestion
    case administrativeRuleFeedback

    /// In the middle of a sentence: «nội dung này là …».
    package var label: String {
        switch self {
        case .complaint: "khiếu nại"
        case .denunciation: "tố cáo"
        case .legalGuidance: "đề nghị hướng dẫn pháp luật, thủ tục"
        case .legalQuestion: "câu hỏi về pháp luật"
        case .administrativeRuleFeedback: "phản ánh, kiến nghị về quy định hành chính"
        }
    }

    /// For whoever looks for their door, as a heading.
    package var about: String {
        switch self {
        case .complaint: "Khiếu nại một quyết định, một việc làm của cơ quan hoặc cán bộ"
        case .denunciation: "Tố cáo người có hành vi vi phạm pháp luật"
        case .legalGuidance: "Cần được hướng dẫn pháp luật, thủ tục"
        case .legalQuestion: "Cần được giải đáp pháp luật"
        case .administrativeRuleFeedback: "Góp ý về quy định, thủ tục hành chính"
        }
    }

    /// Where it is dealt with: the same words before sending, on the help page and in a refusal (REP-36).
    package var door: String {
        switch self {
        case .complaint:
            "Ông/bà vui lòng gửi đơn, theo Luật Khiếu nại, đến cơ quan đã ra quyết định, hoặc đến Trụ sở tiếp công dân của tỉnh, nơi tiếp công dân của UBND xã, phường."
        case .denunciation:
            "Ông/bà vui lòng gửi đơn đến cơ quan có thẩm quyền, nơi tiếp công dân, hoặc Công an nơi gần nhất. Người tố cáo được giữ bí mật theo Luật Tố cáo."
        case .legalGuidance:
            "Ông/bà vui lòng đến Trung tâm Phục vụ hành chính công hoặc bộ phận tư pháp của UBND xã, phường, hay xem Cổng Dịch vụ công quốc gia."
        case .legalQuestion:
            "Ông/bà vui lòng liên hệ Trung tâm trợ giúp pháp lý nhà nước (Sở Tư pháp) hoặc bộ phận tư pháp của UBND xã, phường. Người thuộc diện được trợ giúp pháp lý không phải trả tiền."
        case .administrativeRuleFeedback:
            "Ông/bà vui lòng gửi tại mục «Phản ánh, kiến nghị» của Cổng Dịch vụ công quốc gia."
        }
    }
}

extension RefusalCode {
    /// The door that a report refused for this reason belongs to; nil where it is another reason.
    package var exclusion: Exclusion? { Exclusion(rawValue: rawValue) }
}
