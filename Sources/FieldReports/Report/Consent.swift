package import LocalTime
import Office

/// An officer's request to know who reported, for one purpose and a limited time (REP-17). Silence is no.
package struct ConsentRequest: Sendable, Equatable, Codable {
    package var id: Int
    package var purpose: String
    package var fields: [IdentityField]
    /// Who will see it.
    package var seenBy: String
    package var until: Day
    package var by: Author
    package var at: Instant
    package var answer: ConsentAnswer?
    package var answeredAt: Instant?
    /// Nil in what was asked before it was named: the agency, as it was understood then.
    package var audience: ConsentAudience?

    package func isGranted(at now: Instant) -> Bool { answer == .granted && !isOver(at: now) }

    /// Its time has passed, whatever was answered. Silence until then is no.
    package func isOver(at now: Instant) -> Bool { now.day > until }

    /// Consent is for whom it named, and for nobody beside them (AMB-12).
    package func covers(_ author: Author) -> Bool {
        guard by.agency == author.agency else { return false }
        return switch audience {
        case .asker: by.account != nil && by.account == author.account
        case .leaders: author.standing == .leadLeader
        case .agency, nil: true
        }
    }
}

/// Whose eyes a consent is asked for. Who exactly that is, the request says in words.
package enum ConsentAudience: String, Sendable, Codable, CaseIterable {
    case asker
    case leaders
    case agency

    package var label: String {
        switch self {
        case .asker: "Chỉ người xin"
        case .leaders: "Lãnh đạo cơ quan"
        case .agency: "Những người giải quyết ở cơ quan"
        }
    }
}

package enum ConsentAnswer: String, Sendable, Codable, CaseIterable {
    case granted
    case declined
    case withdrawn

    package var label: String {
        switch self {
        case .granted: "Đồng ý"
        case .declined: "Không đồng ý"
        case .withdrawn: "Đã rút lại"
        }
    }
}

package enum IdentityField: String, Sendable, Codable, CaseIterable {
    case fullName
    case phone
    case email

    package var label: String {
        switch self {
        case .fullName: "Họ tên"
        case .phone: "Số điện thoại"
        case .email: "Thư điện tử"
        }
    }
}

/// Why an identity was opened. Each opening is an event that the reporter can read.
package enum OpeningGround: String, Sendable, Codable {
    case consent
    /// The reporter ticked «cho phép trực ban gọi cho tôi» with an urgent report (A0.8).
    case mayCall
    /// Only when configured with its legal basis (A0.8).
    case breakGlass
}

package struct IdentityOpening: Sendable, Equatable, Codable {
    package var ground: OpeningGround
    package var fields: [IdentityField]
    package var reason: String
    package var by: Author
    package var at: Instant

    package init(ground: OpeningGround, fields: [IdentityField], reason: String, by: Author, at: Instant) {
        self.ground = ground
        self.fields = fields
        self.reason = reason
        self.by = by
        self.at = at
    }
}
