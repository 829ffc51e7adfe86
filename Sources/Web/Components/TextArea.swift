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

    /// - Parameter id: where several forms of a page have a field of this name; errors are found under it.
    package init(
        _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = false, rows: Int = 5,
        maxLength: Int? = nil, value: String? = nil, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        id: String? = nil
    ) {
        let id = id ?? name
        self.id = id
        self.name = name
        self.label = label
        self.isOptional = isOptional
        self.hint = hint
        error = errors[id]
        describedBy = TextField.describedBy(id, hint: hint, error: error)
        self.value = form?[name] ?? value ?? ""
        self.rows = rows
        self.maxLength = maxLength
    }
}
