// components/text-area: several lines, with a counter when scripts run.

package struct TextArea: Sendable {
    let id: String
    let name: String
    let label: String
    let isOptional: Bool
    let hint: String?
    let error: String?
    let describedBy: String?
    let value: String
    let rows: Int
    let maxLength: Int?

    package init(
        _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false, rows: Int = 5,
        maxLength: Int? = nil, value: String? = nil, form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) {
        id = name
        self.name = name
        self.label = label
        self.isOptional = isOptional
        self.hint = hint
        error = errors[name]
        describedBy = TextField.describedBy(name, hint: hint, error: error)
        self.value = form?[name] ?? value ?? ""
        self.rows = rows
        self.maxLength = maxLength
    }
}
