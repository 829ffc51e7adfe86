// components/file-field: photos and video. With scripts, photos are made smaller before they are sent.

package struct FileField: Sendable {
    let id: String
    let name: String
    let label: String
    let isOptional: Bool
    let hint: String?
    let error: String?
    let describedBy: String?
    let accept: String
    let isMultiple: Bool
    let limit: Int
    let icon: String

    /// `limit` is how many files; `accept` as in HTML.
    package init(
        _ name: String, _ label: String, hint: String? = nil, isOptional: Bool = true, accept: String = "image/*",
        limit: Int = 1, icon: Icon = .camera, errors: FieldErrors = FieldErrors()
    ) {
        id = name
        self.name = name
        self.label = label
        self.isOptional = isOptional
        self.hint = hint
        error = errors[name]
        describedBy = TextField.describedBy(name, hint: hint, error: error)
        self.accept = accept
        isMultiple = limit > 1
        self.limit = limit
        self.icon = icon.partial
    }
}
