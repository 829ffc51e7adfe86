// components/tag: a state in a word and an icon, never by colour alone.

package struct StatusTag: Sendable {
    package enum Tone: String, Sendable, CaseIterable {
        case neutral, waiting, active, done, refused, urgent, hidden
    }

    let tone: String
    let label: String
    let icon: String

    package init(_ tone: Tone, _ label: String, _ icon: Icon) {
        self.tone = tone.rawValue
        self.label = label
        self.icon = icon.partial
    }
}

// MARK: - Where a report stands

extension StatusTag {
    package static let draft = StatusTag(.neutral, "Nháp", .edit)
    package static let submitted = StatusTag(.waiting, "Đã gửi – chờ phân loại", .send)
    package static let routed = StatusTag(.waiting, "Đã chuyển – chờ tiếp nhận", .arrowRight)
    package static let returned = StatusTag(.waiting, "Trả lại IOC", .arrowLeft)
    package static let accepted = StatusTag(.active, "Đã tiếp nhận", .check)
    package static let inProgress = StatusTag(.active, "Đang giải quyết", .construction)
    package static let pendingApproval = StatusTag(.waiting, "Chờ lãnh đạo duyệt", .clock)
    package static let answered = StatusTag(.done, "Đã trả lời", .comment)
    package static let resolved = StatusTag(.done, "Đã giải quyết", .checkCircle)
    package static let planned = StatusTag(.done, "Có kế hoạch giải quyết", .calendar)
    package static let explained = StatusTag(.done, "Đã giải thích", .comment)
    package static let referred = StatusTag(.done, "Chuyển ngoài hệ thống", .share)
    package static let clarifying = StatusTag(.active, "Đang làm rõ kết quả", .question)
    package static let closed = StatusTag(.done, "Đã đóng", .lock)
    package static let refused = StatusTag(.refused, "Không giải quyết", .crossCircle)
    package static let merged = StatusTag(.neutral, "Đã gộp", .link)
    package static let withdrawn = StatusTag(.neutral, "Người gửi rút", .arrowLeft)
}

// MARK: - Its other dimensions

extension StatusTag {
    package static let urgent = StatusTag(.urgent, "Khẩn", .urgent)
    package static let secret = StatusTag(.hidden, "Giữ bí mật", .lock)
    package static let hidden = StatusTag(.hidden, "Đang ẩn", .eyeOff)
    package static let published = StatusTag(.neutral, "Công khai", .eye)
}
