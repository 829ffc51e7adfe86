package import LocalTime
import Outreach

/// Whom to call, for which trouble, in which time (DIR-04). Kept by administration; the installation's own stand in while
/// there is none. Never given by the program.
package struct SupportContact: Sendable, Codable, Equatable {
    package enum Topic: String, Sendable, Codable {
        case technical, process
    }

    package var topic: Topic
    package var name: String
    package var position: String
    package var unit: String
    package var phone: String
    package var from: Day?
    package var to: Day?

    package init(
        topic: Topic, name: String, position: String, unit: String, phone: String, from: Day? = nil, to: Day? = nil
    ) {
        self.topic = topic
        self.name = name
        self.position = position
        self.unit = unit
        self.phone = phone
        self.from = from
        self.to = to
    }

    func isInForce(on day: Day) -> Bool { (from ?? day) <= day && day <= (to ?? day) }
}

extension SupportContact {
    init(_ contact: OutreachContact) {
        self.init(
            topic: contact.topic == .technical ? .technical : .process, name: contact.name, position: contact.position,
            unit: contact.unit, phone: contact.phone, from: contact.from, to: contact.to)
    }
}
