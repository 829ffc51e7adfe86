package import LocalTime
import Office

/// Why a report may be hidden: a violation of the regulation, and nothing else (REP-42). «Không lý do», «gây khó xử» or
/// «đã quá hạn» are not here, so nobody can choose them.
package enum ViolationCode: String, Sendable, Codable, CaseIterable {
    case complaint
    case denunciation
    case personalData
    case stateSecret
    case unlawful
    case immoral
    case insult
    case criticisingLabelling
    case incitement
    case duplicate

    package var label: String {
        switch self {
        case .complaint: "Nội dung khiếu nại"
        case .denunciation: "Nội dung tố cáo"
        case .personalData: "Lộ thông tin cá nhân không tách được"
        case .stateSecret: "Liên quan bí mật Nhà nước"
        case .unlawful: "Vi phạm pháp luật"
        case .immoral: "Vi phạm đạo đức, thuần phong mỹ tục"
        case .insult: "Dùng từ ngữ thóa mạ"
        case .criticisingLabelling: "Chỉ trích, quy chụp"
        case .incitement: "Kích động"
        case .duplicate: "Đăng nhiều lần cùng một sự việc"
        }
    }
}

/// Whose interest hiding protects: one of the regulation's three (REP-44).
package enum ProtectedInterest: String, Sendable, Codable, CaseIterable {
    case community
    case state
    case person

    package var label: String {
        switch self {
        case .community: "Cộng đồng, xã hội"
        case .state: "Lợi ích của Nhà nước"
        case .person: "Quyền, lợi ích hợp pháp của cá nhân, tổ chức"
        }
    }
}

package struct Hiding: Sendable, Equatable, Codable {
    package var code: ViolationCode
    package var interest: ProtectedInterest
    package var reason: String
    package var proposedBy: Author
    package var approvedBy: Author
    package var at: Instant
    /// What was left of the legal term when it was hidden: hiding near a deadline is counted (IOC-03).
    package var workingDaysLeft: Int?
    package var review: Review?
    package var liftedAt: Instant?

    package struct Review: Sendable, Equatable, Codable {
        package var upheld: Bool
        package var reason: String
        package var by: Author
        package var at: Instant
    }

    /// Everybody who had a part in it: none of them reviews it (A0.9, A0.26).
    package var hands: [Author] { [proposedBy, approvedBy] }

    /// The supervisor does not judge itself (A0.9): what the IOC hid, UBND tỉnh reviews.
    package var reviewer: Standing {
        Standing.ioc.contains(proposedBy.standing) || Standing.ioc.contains(approvedBy.standing)
            ? .overseer : .iocManager
    }

    /// A supervisor who lifts what nobody has reviewed yet has reviewed it.
    func isReviewed(by standing: Standing) -> Bool {
        review == nil && (standing == reviewer || standing == .overseer)
    }
}

/// The reporter's objection to hiding, to being kept back, or to a late refusal (AMB-15, A0.3).
package struct Objection: Sendable, Equatable, Codable {
    package var words: String
    package var at: Instant
    package var against: Target
    package var decision: Hiding.Review?

    package enum Target: String, Sendable, Codable, CaseIterable {
        case hiding, keptBack, lateRefusal, triageRefusal

        package var label: String {
            switch self {
            case .hiding: "Việc ẩn phản ánh"
            case .keptBack: "Việc chưa cho công khai"
            case .lateRefusal: "Việc từ chối muộn"
            case .triageRefusal: "Việc IOC từ chối"
            }
        }
    }
}

extension Report {
    /// Who decides the open objection. The supervisor does not judge itself (A0.9), and every late refusal had the
    /// IOC managing agency's consent.
    package var objectionReviewer: Standing? {
        switch openObjection?.against {
        case .hiding: hidings.last?.reviewer
        case .keptBack: isKeptBackByTheIOC ? .overseer : .iocManager
        case .lateRefusal, .triageRefusal: .overseer
        case nil: nil
        }
    }
}

extension Report {
    private var isKeptBackByTheIOC: Bool {
        let standings = (keptBackBy ?? []).map(\.standing) + [moderatedBy].compactMap(\.self)
        return standings.contains(where: Standing.ioc.contains)
    }

    /// Everybody who had a part in what is objected to: none of them decides it (A0.9, A0.26).
    func hands(in target: Objection.Target) -> [Author] {
        switch target {
        case .hiding: hidings.last?.hands ?? []
        case .lateRefusal, .triageRefusal: refusals.last?.hands ?? []
        case .keptBack: keptBackBy ?? []
        }
    }
}

/// What the world can see. Derived from independent facts, in one place.
package enum Visibility: String, Sendable, Codable, CaseIterable {
    case notYetPublic
    case `public`
    case secretByRequest
    case hidden

    package var label: String {
        switch self {
        case .notYetPublic: "Chưa công khai"
        case .public: "Công khai"
        case .secretByRequest: "Giữ bí mật theo yêu cầu"
        case .hidden: "Đã ẩn"
        }
    }
}

extension Report {
    package var visibility: Visibility {
        if secrecyRequested || publicityWithdrawn { return .secretByRequest }
        if isHidden { return .hidden }
        guard moderation.isApproved, !Self.neverPublic.contains(status) else { return .notYetPublic }
        return .public
    }

    /// Refused reports are not public (AMB-18), nor is what nobody has routed yet.
    private static let neverPublic: Set<Status> = [.draft, .submitted, .refused, .merged, .withdrawn]
}
