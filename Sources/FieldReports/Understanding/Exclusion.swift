/// What the regulation leaves to other doors (REP-03). A machine only says so and names the door; a person decides.
package enum Exclusion: String, Sendable, Codable, CaseIterable {
    case complaint
    case denunciation
    case legalGuidance
    case legalQuestion
    case administrativeRuleFeedback

    /// The ground under which an official would refuse it (REP-35).
    package var refusal: RefusalCode {
        switch self {
        case .complaint: .complaint
        case .denunciation: .denunciation
        case .legalGuidance: .legalGuidance
        case .legalQuestion: .legalQuestion
        case .administrativeRuleFeedback: .administrativeRuleFeedback
        }
    }

    package var label: String {
        switch self {
        case .complaint: "khiếu nại"
        case .denunciation: "tố cáo"
        case .legalGuidance: "đề nghị hướng dẫn pháp luật, thủ tục"
        case .legalQuestion: "câu hỏi về pháp luật"
        case .administrativeRuleFeedback: "kiến nghị về quy định hành chính"
        }
    }

    /// Where it is dealt with, for the person who was about to send it.
    package var door: String {
        switch self {
        case .complaint:
            "Khiếu nại gửi bằng đơn đến người đã ra quyết định hoặc có hành vi bị khiếu nại, theo Luật Khiếu nại; có thể nộp tại bộ phận tiếp công dân."
        case .denunciation:
            "Tố cáo gửi đến cơ quan có thẩm quyền theo Luật Tố cáo, nơi giữ bí mật và bảo vệ người tố cáo; có thể nộp tại bộ phận tiếp công dân."
        case .legalGuidance:
            "Hướng dẫn thủ tục có ở Trung tâm Phục vụ hành chính công của xã, phường và trên Cổng Dịch vụ công Quốc gia."
        case .legalQuestion:
            "Câu hỏi về pháp luật được trả lời ở Sở Tư pháp, Trung tâm Trợ giúp pháp lý nhà nước của tỉnh."
        case .administrativeRuleFeedback:
            "Phản ánh, kiến nghị về quy định hành chính gửi trên Cổng Dịch vụ công Quốc gia hoặc Văn phòng UBND tỉnh (Nghị định 20/2008/NĐ-CP)."
        }
    }
}
