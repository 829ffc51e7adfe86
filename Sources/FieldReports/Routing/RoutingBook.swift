package import LocalTime
package import Office
package import Territory

/// By place and content to exactly one lead agency (REP-21): the most specific rule wins, the same input gives the
/// same answer for a version, and no match goes to the IOC, never lost.
///
/// No rule leads to an agency that is gone. On the day asked about the agency is whoever does its work then: itself,
/// or the end of its successors. Where that is nobody, or nobody who may lead (A0.17), the rule is passed over and the
/// next one is asked; after the last one a person looks.
package struct RoutingBook: Sendable {
    package let version: Int
    package let rules: [RoutingRule]
    let agencies: [AgencyCode: Agency]
    /// Each commune's own People's Committee, and those before it.
    private let committees: [UnitKey: [AgencyCode]]
    /// Of each scope, where its rules stand in `rules`, in the order in which they are asked.
    private let ranked: [RoutingRule.Scope: [Int]]

    package init(version: Int, rules: [RoutingRule], agencies: [Agency]) {
        self.version = version
        self.rules = rules
        self.agencies = Dictionary(agencies.map { ($0.code, $0) }) { first, _ in first }
        var committees: [UnitKey: [AgencyCode]] = [:]
        for agency in agencies where agency.kind == .communePeoplesCommittee {
            if let unit = agency.unit { committees[unit, default: []].append(agency.code) }
        }
        self.committees = committees.mapValues { $0.sorted { $0.rawValue < $1.rawValue } }
        ranked = Dictionary(grouping: rules.indices) { rules[$0].scope }
            .mapValues { places in places.sorted { rules[$0].precedes(rules[$1]) } }
    }

    package func route(unit: UnitKey?, category: CategoryCode, on day: Day) -> RoutingProposal? {
        guard let unit else { return nil }
        for place in candidates(unit, category, on: day) {
            guard let agency = agency(rules[place].target, at: unit, on: day) else { continue }
            return RoutingProposal(agency: agency, rule: rules[place].id, version: version)
        }
        return nil
    }
}

extension RoutingBook {
    /// The rules that speak of an input on a day, the first to be asked first.
    func candidates(_ unit: UnitKey, _ category: CategoryCode, on day: Day) -> [Int] {
        RoutingRule.Scope.all(of: unit, category).flatMap { ranked[$0] ?? [] }.filter { rules[$0].holds(on: day) }
    }

    func agency(_ target: RoutingRule.Target, at unit: UnitKey, on day: Day) -> AgencyCode? {
        switch target {
        case .agency(let code): lead(for: code, on: day)
        case .communeOfPlace: committee(of: unit, on: day)
        }
    }

    /// Who leads in an agency's stead on a day.
    func lead(for code: AgencyCode, on day: Day) -> AgencyCode? {
        agencies.inCharge(of: code, on: day).flatMap { $0.kind.mayLead ? $0.code : nil }
    }

    func committee(of unit: UnitKey, on day: Day) -> AgencyCode? {
        let all = committees[unit] ?? []
        return all.first { agencies[$0]?.isInForce(on: day) == true }
            ?? all.lazy.compactMap { lead(for: $0, on: day) }.first
    }
}
