package import LocalTime
package import Territory

/// By place and content to exactly one lead agency (REP-21): the most specific rule wins, the same input gives the
/// same answer for a version, and no match goes to the IOC, never lost.
package struct RoutingBook: Sendable {
    package let version: Int
    package let rules: [RoutingRule]
    /// Each commune's own People's Committee.
    package let communeAgencies: [UnitKey: AgencyCode]

    package init(version: Int, rules: [RoutingRule], communeAgencies: [UnitKey: AgencyCode]) {
        self.version = version
        self.rules = rules
        self.communeAgencies = communeAgencies
    }

    package func route(unit: UnitKey?, category: CategoryCode, on day: Day) -> RoutingProposal? {
        guard let unit else { return nil }
        let matching = rules.filter { $0.applies(unit: unit, category: category, on: day) }
        let ordered = matching.sorted { ($0.specificity, $1.id) > ($1.specificity, $0.id) }
        for rule in ordered {
            guard let agency = agency(rule.target, unit) else { continue }
            return RoutingProposal(agency: agency, rule: rule.id, version: version)
        }
        return nil
    }

    private func agency(_ target: RoutingRule.Target, _ unit: UnitKey) -> AgencyCode? {
        switch target {
        case .agency(let code): code
        case .communeOfPlace: communeAgencies[unit]
        }
    }
}

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

    var specificity: Int { (unit == nil ? 0 : 2) + (category == nil ? 0 : 1) }

    func applies(unit: UnitKey, category: CategoryCode, on day: Day) -> Bool {
        (self.unit == nil || self.unit == unit) && (self.category == nil || self.category == category)
            && (from ?? day) <= day && day <= (to ?? day)
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
