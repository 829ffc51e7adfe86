// components/select-field: one of many, when there are too many for cards.

package struct SelectField: Sendable {
    let id: String
    let name: String
    let label: String
    let isOptional: Bool
    let hint: String?
    let error: String?
    let describedBy: String?
    let groups: [Group]

    package struct Group: Sendable {
        /// Nil: the options stand by themselves.
        let label: String?
        let options: [Option]
    }

    package struct Option: Sendable {
        let value: String
        let label: String
        let isSelected: Bool
    }

    /// `prompt` is the first, empty option: «Chọn xã, phường».
    package init(
        _ name: String, _ label: String, id: String? = nil, hint: String? = nil, isOptional: Bool = false,
        prompt: String? = nil, options: [(value: String, label: String)], selected: String? = nil, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        self.init(
            name, label, id: id, hint: hint, isOptional: isOptional, prompt: prompt, groups: [(nil, options)],
            selected: selected, form: form, errors: errors)
    }

    package init(
        _ name: String, _ label: String, id: String? = nil, hint: String? = nil, isOptional: Bool = false,
        prompt: String? = nil, groups: [(label: String?, options: [(value: String, label: String)])],
        selected: String? = nil,
        form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) {
        let id = id ?? name
        self.id = id
        self.name = name
        self.label = label
        self.isOptional = isOptional
        self.hint = hint
        error = errors[name]
        describedBy = TextField.describedBy(id, hint: hint, error: error)
        let chosen = form?[name] ?? selected ?? ""
        let asked = prompt.map {
            Group(label: nil, options: [Option(value: "", label: $0, isSelected: chosen.isEmpty)])
        }
        self.groups =
            [asked].compactMap { $0 }
            + groups.map { group in
                Group(
                    label: group.label,
                    options: group.options.map {
                        Option(value: $0.value, label: $0.label, isSelected: $0.value == chosen)
                    })
            }
    }
}
