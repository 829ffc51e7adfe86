package enum LetterStatus: String, Sendable, Codable, CaseIterable {
    case draft, submitted, approved, issued, cancelled, discarded
}

extension LetterStatus {
    package var label: String {
        switch self {
        case .draft: "Nháp"
        case .submitted: "Chờ duyệt"
        case .approved: "Đã duyệt, chờ phát hành"
        case .issued: "Đã phát hành"
        case .cancelled: "Đã hủy, số bỏ"
        case .discarded: "Nháp đã bỏ"
        }
    }

    package var wasIssued: Bool { self == .issued || self == .cancelled }
}

/// In what capacity somebody acts on a letter.
package enum LetterStanding: String, Sendable, Hashable, Codable {
    /// Drafts, issues, watches.
    case supervisor
    /// The head of the issuing agency, who approves.
    case leader
    /// An official of a unit that it is addressed to.
    case unit
    case clock
}
