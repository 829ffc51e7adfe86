// components/notice: one message in a box. Urgent ones interrupt a screen reader, the others wait.

package struct Callout: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case information, success, warning, urgent

        var icon: Icon {
            switch self {
            case .information: .information
            case .success: .checkCircle
            case .warning: .warning
            case .urgent: .urgent
            }
        }
    }

    let kind: String
    let icon: String
    let role: String
    let heading: String?
    let text: String
    let action: Action?

    package struct Action: Sendable {
        let label: String
        let address: String

        package init(_ label: String, _ address: String) {
            self.label = label
            self.address = address
        }
    }

    package init(_ kind: Kind, _ text: String, heading: String? = nil, action: Action? = nil) {
        self.kind = kind.rawValue
        icon = kind.icon.partial
        role = kind == .urgent ? "alert" : "status"
        self.heading = heading
        self.text = text
        self.action = action
    }

    init(_ flash: Flash) {
        let kind: Kind =
            switch flash.kind {
            case .success: .success
            case .information: .information
            case .warning: .warning
            }
        self.init(kind, flash.sentence)
    }
}
