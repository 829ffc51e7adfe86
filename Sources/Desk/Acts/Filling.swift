// The fields of one act. Several acts ask for a reason on one page, so each name begins with its act: the labels, the
// errors and the links of the summary stay unambiguous.

import FieldReports
import LocalTime
import Web

struct Filling {
    let slug: String
    let form: Form?
    let errors: FieldErrors
    /// What the form is opened with, by the names of its fields.
    let proposed: [String: String]

    init(_ slug: String, _ form: Form?, _ errors: FieldErrors, proposed: [String: String] = [:]) {
        (self.slug, self.form, self.errors, self.proposed) = (slug, form, errors, proposed)
    }

    /// Only what may be chosen, and told as what it is.
    private func proposal(for field: String, among values: [String]) -> (value: String, hint: String)? {
        guard form == nil, let value = proposed[field], values.contains(value) else { return nil }
        return (value, "Đã điền theo đề nghị của máy, xin xem lại.")
    }

    private func name(_ field: String) -> String { "\(slug)-\(field)" }

    func line(
        _ field: String, _ label: String, _ kind: TextField.Kind = .text, hint: String? = nil, optional: Bool = false,
        value: String? = nil
    ) -> FormPart {
        FormPart(
            text: TextField(
                name(field), label, kind, hint: hint, isOptional: optional, value: value, form: form, errors: errors))
    }

    func words(
        _ field: String, _ label: String, hint: String? = nil, optional: Bool = false, rows: Int = 3, most: Int = 5000,
        value: String? = nil
    ) -> FormPart {
        FormPart(
            area: TextArea(
                name(field), label, hint: hint, isOptional: optional, rows: rows, maxLength: most, value: value,
                form: form, errors: errors))
    }

    func reason(_ hint: String) -> FormPart { words("reason", "Lý do", hint: hint) }

    func list(
        _ field: String, _ label: String, hint: String? = nil, optional: Bool = false, prompt: String?,
        _ options: [(String, String)], selected: String? = nil
    ) -> FormPart {
        groups(field, label, hint: hint, optional: optional, prompt: prompt, [(nil, options)], selected: selected)
    }

    func groups(
        _ field: String, _ label: String, hint: String? = nil, optional: Bool = false, prompt: String?,
        _ groups: [(String?, [(String, String)])], selected: String? = nil
    ) -> FormPart {
        let proposal = proposal(for: field, among: groups.flatMap { $0.1.map(\.0) })
        return FormPart(
            select: SelectField(
                name(field), label, hint: proposal?.hint ?? hint, isOptional: optional, prompt: prompt,
                groups: groups.map { group in
                    (label: group.0, options: group.1.map { (value: $0.0, label: $0.1) })
                }, selected: proposal?.value ?? selected, form: form, errors: errors))
    }

    func choice(
        _ field: String, _ legend: String, hint: String? = nil, _ options: [Choices.Choice], chosen: Set<String> = []
    ) -> FormPart {
        let proposal = proposal(for: field, among: options.map(\.value))
        return FormPart(
            choices: Choices(
                name(field), legend, hint: proposal?.hint ?? hint, options,
                chosen: proposal.map { [$0.value] } ?? chosen,
                form: form, errors: errors))
    }

    func several(
        _ field: String, _ legend: String, hint: String? = nil, optional: Bool = false, _ options: [Choices.Choice],
        chosen: Set<String> = []
    ) -> FormPart {
        FormPart(
            choices: Choices(
                name(field), legend, hint: hint, isOptional: optional, severally: true, options, chosen: chosen,
                form: form, errors: errors))
    }

    /// Photos that came with a form which could not go through are kept: nobody uploads twice over a bad line.
    func photos(kept: [String]) -> [FormPart] {
        let before =
            kept.isEmpty ? [] : [FormPart.notice(.information, "Đã nhận \(kept.count) ảnh, không cần tải lại.")]
        return before + kept.map { FormPart(hidden: .init(name: name("kept"), value: $0)) } + [
            FormPart(
                file: FileField(
                    name("media"), kept.isEmpty ? "Ảnh" : "Thêm ảnh", hint: "Tối đa 5 ảnh, mỗi ảnh không quá 10 MB.",
                    limit: 5, errors: errors))
        ]
    }
}
