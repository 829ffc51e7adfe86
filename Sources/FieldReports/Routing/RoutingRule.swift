package import LocalTime
package import Office
package import Territory

/// Where the reports of a place, of a field, or of both go, and on which days that holds.
///
/// The hour is no condition: REP-21 routes by place and content alone, and whoever is awake at night is a matter of the
/// duty contacts, not of another lead agency.
package struct RoutingRule: Sendable, Equatable, Codable {
    package var id: String
    package var unit: UnitKey?
    package var category: CategoryCode?
    package var from: Day?
    package var to: Day?
    package var target: Target

    package enum Target: Sendable, Equatable, Codable {
        case agency(AgencyCode)
        /// The People's Committee of the commune or ward where it is.
        case communeOfPlace
    }

    package init(
        id: String, unit: UnitKey? = nil, category: CategoryCode? = nil, from: Day? = nil, to: Day? = nil,
        target: Target
    ) {
        self.id = id
        self.unit = unit
        self.category = category
        self.from = from
        self.to = to
        self.target = target
    }

    func holds(on day: Day) -> Bool { (from ?? day) <= day && day <= (to ?? day) }
}

extension RoutingRule {
    /// What a rule speaks of; nil is everything.
    struct Scope: Hashable {
        var unit: UnitKey?
        var category: CategoryCode?

        /// Every scope that holds an input, the most specific first: a place weighs more than a field.
        static func all(of unit: UnitKey, _ category: CategoryCode) -> [Scope] {
            [
                Scope(unit: unit, category: category), Scope(unit: unit, category: nil),
                Scope(unit: nil, category: category), Scope(unit: nil, category: nil),
            ]
        }
    }

    var scope: Scope { Scope(unit: unit, category: category) }

    /// The order among rules of one scope: by name, and by all else they say, so that no list has two answers.
    func precedes(_ other: RoutingRule) -> Bool {
        (id, from?.number ?? .min, to?.number ?? .max, target.text)
            < (other.id, other.from?.number ?? .min, other.to?.number ?? .max, other.target.text)
    }
}

extension RoutingRule.Target {
    fileprivate var text: String {
        switch self {
        case .agency(let code): "agency " + code.rawValue
        case .communeOfPlace: "commune"
        }
    }
}

package struct RoutingProposal: Sendable, Equatable {
    package var agency: AgencyCode
    package var rule: String
    package var version: Int

    package init(agency: AgencyCode, rule: String, version: Int) {
        self.agency = agency
        self.rule = rule
        self.version = version
    }
}
