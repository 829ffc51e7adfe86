package import LocalTime
package import Territory

/// A unit of the directory. Only State administrative agencies lead (REP-02, A0.17); a health station cooperates.
package struct Agency: Sendable, Equatable, Codable {
    package var code: AgencyCode
    package var name: String
    package var kind: Kind
    /// The commune or ward it governs, where it does.
    package var unit: UnitKey?
    package var from: Day?
    package var to: Day?
    package var successor: AgencyCode?

    package enum Kind: String, Sendable, Codable, CaseIterable {
        case communePeoplesCommittee
        case department
        case police
        case provincialPeoplesCommittee
        case ioc
        case cooperatingUnit

        package var mayLead: Bool { self != .cooperatingUnit }
    }

    package init(
        code: AgencyCode, name: String, kind: Kind, unit: UnitKey? = nil, from: Day? = nil, to: Day? = nil,
        successor: AgencyCode? = nil
    ) {
        self.code = code
        self.name = name
        self.kind = kind
        self.unit = unit
        self.from = from
        self.to = to
        self.successor = successor
    }

    package func isInForce(on day: Day) -> Bool { (from ?? day) <= day && day <= (to ?? day) }
}

/// A field of life (REP-11): data, editable without a release, and always with «Lĩnh vực khác».
package struct Category: Sendable, Equatable, Codable {
    package var code: CategoryCode
    package var name: String
    package var group: String
    package var isActive: Bool
    /// A word of caution to the desk, such as «có thể là tố cáo».
    package var note: String?

    package init(code: CategoryCode, name: String, group: String, isActive: Bool = true, note: String? = nil) {
        self.code = code
        self.name = name
        self.group = group
        self.isActive = isActive
        self.note = note
    }

    package static let other: CategoryCode = "khac"
}
