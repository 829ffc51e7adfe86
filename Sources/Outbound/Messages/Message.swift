// Something to tell one person outside the site. Its text may hold a code or a part of an answer: it goes to the
// gateway and nowhere else, and a log learns only what `logged` says.

package import Logging

package struct Message: Sendable, Hashable, Codable, Concealed {
    package enum Kind: String, Sendable, Codable, CaseIterable { case code, urgent, answer, overdue, notice }
    package enum Channel: String, Sendable, Codable, CaseIterable { case sms, email, push }

    package var kind: Kind
    package var channel: Channel
    /// E.164, an e-mail address, or the address of a push subscription.
    package var to: String
    package var subject: String?
    package var text: String

    package init(kind: Kind, channel: Channel, to: String, subject: String? = nil, text: String) {
        self.kind = kind
        self.channel = channel
        self.to = to
        self.subject = subject
        self.text = text
    }
}

// MARK: - What may be logged

extension Message {
    package var logged: Logger.Metadata {
        ["kind": "\(kind.rawValue)", "channel": "\(channel.rawValue)", "to": "\(maskedAddress)"]
    }

    /// Enough to recognise one's own test message, too little to reach or name anyone (REP-16).
    package var maskedAddress: String {
        switch channel {
        case .sms: "•••" + (to.count >= 8 ? to.suffix(2) : "")
        case .email: to.split(separator: "@").count == 2 ? to.prefix(1) + "•••@•••" : "•••"
        case .push: "•••"
        }
    }
}
