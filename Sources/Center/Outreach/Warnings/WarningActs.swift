// Which buttons a person finds on a warning: those that the domain would take.

import LocalTime
import Office
import Outreach
import Web

struct WarningActs {
    let viewer: Viewer
    let warning: Warning
    let now: Instant

    func forms(_ form: Form?, _ errors: FieldErrors) -> [WarningPage.ActForm] {
        [submit, issue(form, errors), sendBack(form, errors), cancel(form, errors), discard].compactMap(\.self)
    }

    /// Asked of the same guard that decides.
    private func isOpen(_ command: WarningCommand) -> Bool {
        (try? warning.decide(command, by: viewer, at: now)) != nil
    }

    private var submit: WarningPage.ActForm? {
        guard isOpen(.submit) else { return nil }
        return make(.submit, "Chuyển người thứ hai xem và phát", "Người soạn không tự phát được.")
    }

    private func issue(_ form: Form?, _ errors: FieldErrors) -> WarningPage.ActForm? {
        let count = warning.pending?.content.communes.count ?? 0
        guard isOpen(.issue(communes: count, sender: CAPAlert.sender)) else { return nil }
        if warning.pending?.type == .cancel {
            return make(
                .issue, "Hủy cảnh báo", "Ai đã nhận cảnh báo sẽ được báo là đã hủy.", style: "button button-danger")
        }
        return make(
            .issue, "Phát cảnh báo", "Ra cổng ngay, đến người theo dõi các xã này và các hệ thống nhận CAP.",
            TextField(
                "communeCount", "Gõ lại số xã, phường được cảnh báo", .number, maxLength: 3, isShort: true, form: form,
                errors: errors), style: "button button-danger")
    }

    private func sendBack(_ form: Form?, _ errors: FieldErrors) -> WarningPage.ActForm? {
        guard isOpen(.sendBack(words: "…")) else { return nil }
        return make(
            .sendBack, "Trả lại", nil, reason("Cần sửa gì", "back-reason", form, errors),
            style: "button button-secondary")
    }

    private func cancel(_ form: Form?, _ errors: FieldErrors) -> WarningPage.ActForm? {
        guard isOpen(.prepareCancel(reason: "…")) else { return nil }
        return make(
            .cancel, "Đề nghị hủy cảnh báo", "Người thứ hai phát lệnh hủy.",
            reason("Vì sao hủy", "cancel-reason", form, errors),
            style: "button button-secondary")
    }

    private var discard: WarningPage.ActForm? {
        guard isOpen(.discard(reason: "")) else { return nil }
        return make(.discard, "Bỏ bản đang chờ", nil, style: "button button-secondary")
    }

    private func reason(_ label: String, _ id: String, _ form: Form?, _ errors: FieldErrors) -> TextField {
        TextField("reason", label, id: id, maxLength: 300, form: form, errors: errors)
    }

    private func make(
        _ act: WarningAct, _ button: String, _ words: String?, _ field: TextField? = nil, style: String = "button"
    ) -> WarningPage.ActForm {
        WarningPage.ActForm(
            address: "\(WarningPage.address(warning))/\(act.rawValue)", version: String(warning.version),
            heading: button, words: words, field: field, button: button, style: style)
    }
}
