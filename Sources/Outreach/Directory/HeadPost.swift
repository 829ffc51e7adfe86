package import LocalTime

/// Who is at the head of a unit, in which position, from a day to a day: the accountable person (CAM-12).
package struct HeadPost: Sendable, Equatable, Codable {
    package var unit: DirectoryUnit.Code
    package var name: String
    /// «Chủ tịch», «Trưởng phòng»
    package var position: String
    package var from: Day
    package var to: Day?

    package init(unit: DirectoryUnit.Code, name: String, position: String, from: Day, to: Day? = nil) {
        self.unit = unit
        self.name = name
        self.position = position
        self.from = from
        self.to = to
    }

    package func isInForce(on day: Day) -> Bool { from <= day && day <= (to ?? day) }
}

/// Whom people and units may ask, about what (DIR-04).
package struct OutreachContact: Sendable, Equatable, Codable {
    package var topic: Topic
    package var name: String
    package var position: String
    /// Where the person works, in words.
    package var unit: String
    package var phone: String
    package var from: Day
    package var to: Day?

    package init(
        topic: Topic, name: String, position: String, unit: String, phone: String, from: Day, to: Day? = nil
    ) {
        self.topic = topic
        self.name = name
        self.position = position
        self.unit = unit
        self.phone = phone
        self.from = from
        self.to = to
    }

    package func isInForce(on day: Day) -> Bool { from <= day && day <= (to ?? day) }

    package enum Topic: String, Sendable, Codable, CaseIterable { case technical, resolutionProcess }
}

extension OutreachContact.Topic {
    package var label: String {
        switch self {
        case .technical: "Kỹ thuật"
        case .resolutionProcess: "Quy trình giải quyết"
        }
    }
}
