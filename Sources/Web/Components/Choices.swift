// components/choices: radio buttons or checkboxes as cards large enough for a thumb, with a picture and words.

package struct Choices: Sendable {
    let id: String
    let name: String
    let legend: String
    let isOptional: Bool
    let hint: String?
    let error: String?
    let describedBy: String?
    let type: String
    /// Not `layout`: inside the section of a component, that name would hide the page's own.
    let arrangement: String
    let options: [Option]

    package enum Layout: String, Sendable {
        /// A column, each with its hint: few, and each needs a sentence.
        case list
        /// Two or three to a row: many, with icons.
        case grid
        /// All in one row: the three ratings.
        case row
    }

    struct Option: Sendable {
        let id: String
        let name: String
        let type: String
        let value: String
        let label: String
        let hint: String?
        let icon: String?
        let isChecked: Bool
    }

    package struct Choice: Sendable {
        package var value: String
        var label: String
        var hint: String?
        var icon: Icon?

        package init(_ value: String, _ label: String, hint: String? = nil, icon: Icon? = nil) {
            self.value = value
            self.label = label
            self.hint = hint
            self.icon = icon
        }
    }

    package init(
        _ name: String, _ legend: String, id: String? = nil, hint: String? = nil, isOptional: Bool = false,
        severally: Bool = false, layout: Layout = .list, _ choices: [Choice], chosen: Set<String> = [],
        form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        let id = id ?? name
        self.id = id
        self.name = name
        self.legend = legend
        self.isOptional = isOptional
        self.hint = hint
        error = errors[name]
        describedBy = TextField.describedBy(id, hint: hint, error: error)
        let type = severally ? "checkbox" : "radio"
        self.type = type
        arrangement = layout.rawValue
        let chosen = form.map { Set($0.all(name)) } ?? chosen
        options = choices.enumerated().map { index, choice in
            Option(
                id: index == 0 ? id : "\(id)-\(index + 1)", name: name, type: type, value: choice.value,
                label: choice.label, hint: choice.hint, icon: choice.icon?.partial,
                isChecked: chosen.contains(choice.value))
        }
    }
}
