/// What a person may ask about their own data (A0.18, Law 91/2025).
package enum DataRight: String, Sendable, Codable, CaseIterable {
    /// A file of everything that is kept about them.
    case see
    /// Another name or e-mail in the sealed record.
    case correct
    /// Nobody opens who they are, until they lift it.
    case restrict
    case erase
    /// All consents to the use of their identity are taken back.
    case withdrawConsent

    package var label: String {
        switch self {
        case .see: "Xem dữ liệu về tôi"
        case .correct: "Sửa họ tên, thư điện tử"
        case .restrict: "Hạn chế xem danh tính"
        case .erase: "Xóa dữ liệu và tài khoản"
        case .withdrawConsent: "Rút mọi sự đồng ý"
        }
    }
}

/// Which parts of the sealed record are to be corrected. What they shall say is nobody's but the vault's.
package enum CorrectedField: String, Sendable, Codable, CaseIterable {
    case fullName
    case email

    package var label: String {
        switch self {
        case .fullName: "Họ tên"
        case .email: "Thư điện tử"
        }
    }
}

/// Why a request is refused: the grounds of the law, none of them being inconvenience.
package enum DataRefusal: String, Sendable, Codable, CaseIterable {
    /// A law orders that it is kept.
    case heldByLaw
    /// It would touch the rights of somebody else.
    case rightsOfOthers
    /// State defence, security, investigation.
    case publicInterest
    /// It is so already, or there is nothing such.
    case nothingToDo

    package var label: String {
        switch self {
        case .heldByLaw: "Luật buộc phải lưu"
        case .rightsOfOthers: "Ảnh hưởng quyền của người khác"
        case .publicInterest: "Quốc phòng, an ninh, điều tra theo luật"
        case .nothingToDo: "Không có gì để thực hiện"
        }
    }
}
