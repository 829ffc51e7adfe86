/// What a person may do to a report. The names are those of the API: `POST /reports/{code}/{act}`.
package enum Act: String, Sendable, Codable, CaseIterable {
    case acceptance
    case refusal
    case `return`
    case routing
    case classification
    case cooperation
    case cooperationAnswer = "cooperation-answer"
    case answer
    case approval
    case deadlineChange = "deadline-change"
    case progressNotice = "progress-notice"
    case moderation
    case hiding
    case unhiding
    case hidingReview = "hiding-review"
    case objection
    case objectionDecision = "objection-decision"
    case feedback
    case feedbackDecision = "feedback-decision"
    case rating
    case message
    case consentRequest = "consent-request"
    case consent
    case secrecy
    case identityOpening = "identity-opening"
    case withdrawal
    case resubmission
    case mediaAddition = "media-addition"
    case link
    case merge
    case unmerge
    case urgency
    case acknowledgement
    case firstAction = "first-action"
    case commitmentProof = "commitment-proof"
    case correction
    case reminder
    case reopening
    case review
}

extension Act {
    package var label: String {
        switch self {
        case .acceptance: "Tiếp nhận"
        case .refusal: "Từ chối giải quyết"
        case .return: "Trả lại IOC"
        case .routing: "Chuyển cơ quan giải quyết"
        case .classification: "Sửa lĩnh vực, địa điểm"
        case .cooperation: "Mời phối hợp"
        case .cooperationAnswer: "Trả lời cơ quan chủ trì"
        case .answer: "Trả lời"
        case .approval: "Duyệt đề nghị"
        case .deadlineChange: "Thay đổi thời hạn"
        case .progressNotice: "Thông báo đang giải quyết"
        case .moderation: "Quyết định công khai"
        case .hiding: "Ẩn phản ánh"
        case .unhiding: "Bỏ ẩn"
        case .hidingReview: "Rà soát việc ẩn"
        case .objection: "Phản đối"
        case .objectionDecision: "Trả lời phản đối"
        case .feedback: "Phản hồi kết quả"
        case .feedbackDecision: "Xem xét phản hồi"
        case .rating: "Đánh giá"
        case .message: "Nhắn tin ẩn danh"
        case .consentRequest: "Xin dùng thông tin người phản ánh"
        case .consent: "Trả lời đề nghị dùng thông tin"
        case .secrecy: "Giữ bí mật"
        case .identityOpening: "Xem thông tin người phản ánh"
        case .withdrawal: "Rút phản ánh"
        case .resubmission: "Gửi lại"
        case .mediaAddition: "Bổ sung hình ảnh"
        case .link: "Liên kết"
        case .merge: "Gộp phản ánh trùng"
        case .unmerge: "Tách phản ánh đã gộp"
        case .urgency: "Đổi mức khẩn"
        case .acknowledgement: "Xác nhận đã nhận báo động"
        case .firstAction: "Ghi nhận hành động đầu tiên"
        case .commitmentProof: "Chứng minh đã thực hiện"
        case .correction: "Đính chính trả lời"
        case .reminder: "Đôn đốc"
        case .reopening: "Mở lại"
        case .review: "Rà soát"
        }
    }
}
