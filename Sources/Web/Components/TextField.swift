// components/text-field: one line. Its id is its name, so that the error summary can lead to it.

package struct TextField: Sendable {
    package enum Kind: String, Sendable {
        case text, phone, email, newPassword, currentPassword, oneTimeCode, date, dateTime, search, number

        var type: String {
            switch self {
            case .text, .oneTimeCode, .number: "text"
            case .phone: "tel"
            case .email: "email"
            case .newPassword, .currentPassword: "password"
            case .date: "date"
            case .dateTime: "datetime-local"
            case .search: "search"
            }
        }

        var inputMode: String? {
            switch self {
            case .phone: "tel"
            case .email: "email"
            case .oneTimeCode, .number: "numeric"
            default: nil
            }
        }

        var autocomplete: String? {
            switch self {
            case .phone: "tel"
            case .email: "email"
            case .newPassword: "new-password"
            case .currentPassword: "current-password"
            case .oneTimeCode: "one-time-code"
            default: nil
            }
        }
    }

    let id: String
    let name: String
    let label: String
    let isOptional: Bool
    let hint: String?
    let error: String?
    let describedBy: String?
    let value: String
    let type: String
    let inputMode: String?
    let autocomplete: String?
    let maxLength: Int?
    let isShort: Bool

    /// The value is what `form` holds; a password never comes back to the page.
    /// - Parameter id: where several forms of a page ask for the same; the name by default.
    package init(
        _ name: String, _ label: String, _ kind: Kind = .text, id: String? = nil, hint: String? = nil,
        isOptional: Bool = false,
        maxLength: Int? = nil, isShort: Bool = false, autocomplete: String? = nil, value: String? = nil,
        form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) {
        let id = id ?? name
        self.id = id
        self.name = name
        self.label = label
        self.isOptional = isOptional
        self.hint = hint
        error = errors[name]
        describedBy = Self.describedBy(id, hint: hint, error: error)
        self.value = kind.type == "password" ? "" : form?[name] ?? value ?? ""
        type = kind.type
        inputMode = kind.inputMode
        self.autocomplete = autocomplete ?? kind.autocomplete
        self.maxLength = maxLength
        self.isShort = isShort || kind == .oneTimeCode || kind == .date
    }

    static func describedBy(_ id: String, hint: String?, error: String?) -> String? {
        let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}
