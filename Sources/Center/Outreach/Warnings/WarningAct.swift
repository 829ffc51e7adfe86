// The acts on a warning, as addresses name them.

import Outreach
import Web

enum WarningAct: String {
    case change = "sua"
    case submit = "chuyen"
    case sendBack = "tra-lai"
    case issue = "phat"
    case update = "cap-nhat"
    case cancel = "huy"
    case discard = "bo"

    /// Comes from the page with all the words, not from a button.
    var hasContent: Bool { self == .change || self == .update }

    /// - Parameter content: what was filled in, for an act that `hasContent`.
    /// - Throws: `NotFound` for such an act without it.
    func command(_ form: Form, _ content: WarningContent?) throws -> WarningCommand {
        switch self {
        case .change: .change(try given(content))
        case .update: .prepareUpdate(try given(content))
        case .submit: .submit
        case .sendBack: .sendBack(words: form.text("reason"))
        case .issue: .issue(communes: Int(form.text("communeCount")) ?? 0, sender: CAPAlert.sender)
        case .cancel: .prepareCancel(reason: form.text("reason"))
        case .discard: .discard(reason: form.text("reason"))
        }
    }

    private func given(_ content: WarningContent?) throws -> WarningContent {
        guard let content else { throw NotFound() }
        return content
    }

    /// What was done, for the next page.
    var done: String {
        switch self {
        case .change: "Đã lưu. Hãy chuyển người thứ hai xem."
        case .submit: "Đã chuyển người thứ hai. Nếu 10 phút chưa ai xem, hệ thống báo trưởng ca."
        case .sendBack: "Đã trả lại người soạn."
        case .issue: "Đã phát."
        case .update: "Đã soạn bản cập nhật. Bản đang có hiệu lực vẫn đứng đến khi bản này được phát."
        case .cancel: "Đã đề nghị hủy. Cảnh báo vẫn đứng đến khi người thứ hai phát lệnh hủy."
        case .discard: "Đã bỏ bản đang chờ."
        }
    }
}
