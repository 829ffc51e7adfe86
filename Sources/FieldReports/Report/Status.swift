/// Where a report stands. One dimension among several: urgency, visibility, links and lateness are others,
/// and `hidden` or `overdue` are never a status.
package enum Status: String, Sendable, Codable, CaseIterable {
    case draft
    case submitted
    case routed
    case returned
    case accepted
    case inProgress
    case pendingApproval
    case answered
    case clarifying
    case closed
    case refused
    case merged
    case withdrawn
}

extension Status {
    package var label: String {
        switch self {
        case .draft: "Nháp"
        case .submitted: "Đã gửi – chờ phân loại"
        case .routed: "Đã chuyển – chờ tiếp nhận"
        case .returned: "Trả lại IOC (không thuộc phạm vi)"
        case .accepted: "Đã tiếp nhận"
        case .inProgress: "Đang giải quyết"
        case .pendingApproval: "Chờ lãnh đạo duyệt"
        case .answered: "Đã trả lời"
        case .clarifying: "Đang làm rõ kết quả"
        case .closed: "Đã đóng"
        case .refused: "Không giải quyết (từ chối)"
        case .merged: "Đã gộp (trùng)"
        case .withdrawn: "Người gửi rút"
        }
    }

    /// Somebody still owes the reporter an answer.
    package var owesAnswer: Bool { Self.owing.contains(self) }

    package static let owing: Set<Status> = [
        .submitted, .routed, .returned, .accepted, .inProgress, .pendingApproval, .clarifying,
    ]

    /// No office has taken it up yet.
    package static let untaken: Set<Status> = [.submitted, .routed, .returned]

    /// Nothing more is owed to anybody.
    package var isFinal: Bool { Self.final.contains(self) }

    package static let final: Set<Status> = [.closed, .refused, .merged, .withdrawn]

    /// Ended without a result: nothing of it is ever shown.
    static let ended: Set<Status> = [.refused, .merged, .withdrawn]

    /// The lead agency has it in hand.
    static let withLead: Set<Status> = [.routed, .accepted, .inProgress, .pendingApproval, .clarifying]
}
