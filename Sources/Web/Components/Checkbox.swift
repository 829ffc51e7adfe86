// components/checkbox: one thing to agree to.

package struct Checkbox: Sendable {
    let id: String
    let name: String
    let value: String
    let label: String
    let hint: String?
    let error: String?
    let describedBy: String?
    let isChecked: Bool

    package init(
        _ name: String, _ label: String, hint: String? = nil, isChecked: Bool = false, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        id = name
        self.name = name
        value = "1"
        self.label = label
        self.hint = hint
        error = errors[name]
        describedBy = TextField.describedBy(name, hint: hint, error: error)
        self.isChecked = form.map { $0[name] == "1" } ?? isChecked
    }
}
