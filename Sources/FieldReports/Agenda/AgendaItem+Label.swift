extension AgendaItem.Matter {
    /// What will happen then, for those who weigh other rules.
    package var label: String {
        switch self {
        case .deemReceipt: "Được coi là đã nhận"
        case .acceptSilently: "Im lặng là tiếp nhận"
        case .escalate: "Báo động lên cấp trên"
        case .ringAgain: "Báo động lại: đã nhận nhưng chưa hành động"
        case .lapse: "Đề nghị chưa ai xác nhận hết hiệu lực"
        case .remind: "Nhắc hạn"
        case .courtesyLine: "Tin báo đang giải quyết"
        case .becomeOverdue: "Quá hạn"
        case .oweProgressNotice: "Phải thông báo đang giải quyết"
        case .missCommitment: "Cam kết bị lỡ"
        case .close: "Tự đóng"
        case .flag(let flag): "Báo chậm: \(flag.duty)"
        }
    }
}

extension Flag {
    /// What was not done in time, without the time: that is what other rules may change.
    fileprivate var duty: String {
        switch self {
        case .moderationLate: "quyết định công khai"
        case .noticeLate: "thông báo đang giải quyết"
        case .feedbackDecisionLate: "xem xét phản hồi"
        case .hidingReviewLate: "rà soát việc ẩn"
        case .objectionLate: "trả lời phản đối"
        case .overdueReported: "quá hạn, báo UBND tỉnh"
        case .untouched: "không có động tĩnh"
        }
    }
}
