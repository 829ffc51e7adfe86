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
