package import LocalTime
import Office

/// Exactly one of the letter's three grounds (REP-35).
package enum RefusalGround: String, Sendable, Codable, CaseIterable {
    case wrongContent
    case notMeetingRequirements
    case unclear

    package var label: String {
        switch self {
        case .wrongContent: "Không đúng nội dung"
        case .notMeetingRequirements: "Không đúng yêu cầu"
        case .unclear: "Chưa rõ nội dung"
        }
    }
}

/// The sub-code under a ground. The first five are what the letter leaves out of the system altogether (REP-03, A0.10).
package enum RefusalCode: String, Sendable, Codable, CaseIterable {
    case complaint
    case denunciation
    case legalGuidance
    case legalQuestion
    case administrativeRuleFeedback
    case notAScene
    case outOfProvince
    case personalData
    case stateSecret
    case unlawful
    case immoral
    case insult
    case criticisingLabelling
    case incitement
    case duplicate
    case languageUnclear
    case placeUnclear
    case contentUnclear

    package var ground: RefusalGround {
        switch self {
        case .complaint, .denunciation, .legalGuidance, .legalQuestion, .administrativeRuleFeedback, .notAScene,
            .outOfProvince:
            .wrongContent
        case .personalData, .stateSecret, .unlawful, .immoral, .insult, .criticisingLabelling, .incitement, .duplicate:
            .notMeetingRequirements
        case .languageUnclear, .placeUnclear, .contentUnclear:
            .unclear
        }
    }

    package var label: String {
        switch self {
        case .complaint: "Là khiếu nại"
        case .denunciation: "Là tố cáo"
        case .legalGuidance: "Đề nghị hướng dẫn pháp luật"
        case .legalQuestion: "Đề nghị giải đáp pháp luật"
        case .administrativeRuleFeedback: "Phản ánh, kiến nghị về quy định hành chính"
        case .notAScene: "Không phải sự việc tại hiện trường"
        case .outOfProvince: "Ngoài địa bàn tỉnh"
        case .personalData: "Lộ thông tin cá nhân của người khác"
        case .stateSecret: "Liên quan bí mật Nhà nước"
        case .unlawful: "Vi phạm pháp luật"
        case .immoral: "Vi phạm đạo đức, thuần phong mỹ tục"
        case .insult: "Thóa mạ"
        case .criticisingLabelling: "Chỉ trích, quy chụp"
        case .incitement: "Kích động"
        case .duplicate: "Trùng phản ánh đã gửi"
        case .languageUnclear: "Ngôn ngữ chưa rõ"
        case .placeUnclear: "Địa điểm chưa rõ"
        case .contentUnclear: "Nội dung chưa rõ"
        }
    }

    /// Never published, whoever asks (REP-03).
    package var isExclusion: Bool { Self.exclusions.contains(self) }
    package static let exclusions: [RefusalCode] = [
        .complaint, .denunciation, .legalGuidance, .legalQuestion, .administrativeRuleFeedback,
    ]
}

package struct Refusal: Sendable, Equatable, Codable {
    package var code: RefusalCode
    package var reason: String
    package var guidance: String
    package var by: Author
    package var at: Instant
    /// After its one working day: «từ chối muộn», counted late (A0.3).
    package var late: Bool
    /// The IOC's own at triage is looked at by UBND tỉnh (A0.9).
    package var review: Hiding.Review?
    /// Who agreed to it, and to its being a State secret. Refusals of earlier programs have no such member.
    var agreedBy: [Author]?
    /// Marked as a State secret by one person, which nobody confirmed (A0.26).
    var secrecyLifted: Bool?

    package var ground: RefusalGround { code.ground }

    /// Everybody who had a part in it: none of them judges it (A0.9, A0.26).
    package var hands: [Author] { [by] + (agreedBy ?? []) }
}
