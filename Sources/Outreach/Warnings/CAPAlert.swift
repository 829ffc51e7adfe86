package import LocalTime

/// One message of the Common Alerting Protocol 1.2 (OASIS, 2010), as other systems take it.
package struct CAPAlert: Sendable, Equatable {
    package var identifier: String
    package var sender: String
    package var sentAt: Instant
    package var status: Status
    package var kind: WarningMessage.Kind
    /// The messages of the same warning before it, the oldest first.
    package var references: [Reference]
    package var content: WarningContent
    package var reason: String?

    package enum Status: String, Sendable {
        case actual = "Actual"
        case exercise = "Exercise"
    }

    package struct Reference: Sendable, Equatable {
        package var sender: String
        package var identifier: String
        package var sentAt: Instant

        package init(sender: String, identifier: String, sentAt: Instant) {
            self.sender = sender
            self.identifier = identifier
            self.sentAt = sentAt
        }
    }

    /// The message at this position of a warning; nil where there is none.
    package init?(_ warning: Warning, message position: Int) {
        guard warning.messages.indices.contains(position) else { return nil }
        let message = warning.messages[position]
        identifier = message.identifier
        sender = message.sender
        sentAt = message.sentAt
        status = warning.isExercise ? .exercise : .actual
        kind = message.kind
        references = warning.messages[..<position].map {
            Reference(sender: $0.sender, identifier: $0.identifier, sentAt: $0.sentAt)
        }
        content = message.content
        reason = message.reason
    }
}

extension CAPAlert {
    /// By which the province signs what it sends: the address of its system (REP-07).
    package static let sender = "phananh.dienbien.gov.vn"
}

extension Warning {
    /// Every message that went out to everybody, the oldest first; none of an exercise.
    package var publicMessages: [CAPAlert] {
        isExercise ? [] : messages.indices.compactMap { CAPAlert(self, message: $0) }
    }
}
