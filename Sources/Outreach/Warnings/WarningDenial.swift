/// Why something may not be done to a warning.
package enum WarningDenial: String, Error, Sendable, CaseIterable {
    case notAllowed
    case needsAnotherPerson
    case nothingPending
    case alreadyPending
    case notSubmitted
    case notLive
    case alreadyBegun
    case communeCountDiffers
    case reasonMissing
    case draftExpired
}

extension WarningDenial {
    package var code: String {
        switch self {
        case .notAllowed: "notAllowed"
        case .needsAnotherPerson: "needsAnotherPerson"
        case .nothingPending: "nothingPending"
        case .alreadyPending: "warningPending"
        case .notSubmitted: "warningNotSubmitted"
        case .notLive: "warningNotLive"
        case .alreadyBegun: "warningBegun"
        case .communeCountDiffers: "communeCountDiffers"
        case .reasonMissing: "reasonMissing"
        case .draftExpired: "expiresInPast"
        }
    }

    package var sentence: String {
        switch self {
        case .notAllowed: "Ông/bà không có quyền làm việc này với cảnh báo."
        case .needsAnotherPerson: "Người đã soạn không tự phát được: cần người thứ hai xem và phát."
        case .nothingPending: "Không có bản nào đang chờ."
        case .alreadyPending: "Đang có một bản chờ người thứ hai. Hãy phát hoặc bỏ bản ấy trước."
        case .notSubmitted: "Bản này chưa được chuyển cho người thứ hai."
        case .notLive: "Cảnh báo không còn hiệu lực, nên không cập nhật hay hủy được nữa."
        case .alreadyBegun: "Cảnh báo này đã được soạn rồi."
        case .communeCountDiffers: "Số xã, phường gõ lại không đúng với bản đang chờ. Hãy xem lại nơi nhận."
        case .reasonMissing: "Hãy ghi lý do."
        case .draftExpired: "Giờ hết hiệu lực của bản này đã qua. Hãy trả lại để sửa giờ."
        }
    }

    package var field: String? {
        switch self {
        case .communeCountDiffers: "communeCount"
        case .reasonMissing: "reason"
        default: nil
        }
    }
}
