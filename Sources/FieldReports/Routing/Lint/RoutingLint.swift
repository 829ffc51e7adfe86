package import LocalTime
package import Office
package import Territory

/// Reads a list of routing rules as a suspicious colleague would, before they go live and again while they are: what
/// names something that is not there, what nothing can reach, what two rules claim, what no rule speaks of.
///
/// It asks the book itself who would lead, for every commune and field, on every day from which something changes. So
/// it cannot be of another opinion than the routing.
package struct RoutingLint {
    let rules: [RoutingRule]
    let book: RoutingBook
    let categories: [Category]
    let gazetteer: Gazetteer
    let day: Day
    /// The days from `day` on from which rules, agencies or units are others than on the day before.
    let turns: [Day]

    /// - Parameter day: from which on it matters; what was over before is no longer a fault.
    package init(
        _ rules: [RoutingRule], agencies: [Agency], categories: [Category], gazetteer: Gazetteer, on day: Day
    ) {
        self.rules = rules
        book = RoutingBook(version: 0, rules: rules, agencies: agencies)
        self.categories = categories
        self.gazetteer = gazetteer
        self.day = day
        let starts = rules.map(\.from) + agencies.map(\.from) + gazetteer.units.map(\.from)
        let ends = rules.map(\.to) + agencies.map(\.to) + gazetteer.units.map(\.to)
        let all = starts.compactMap(\.self) + ends.compactMap { $0.map { $0 + 1 } }
        turns = Set([day] + all.filter { $0 > day }).sorted()
    }

    package var findings: [RoutingFinding] {
        guard !rules.isEmpty else {
            return [RoutingFinding(.noRules, "Bản này không có quy tắc nào: mọi phản ánh sẽ dồn về trực ban IOC.")]
        }
        let coverage = coverage()
        let each = rules.indices.flatMap { faults(of: $0) }
        return (repeatedIDs() + each + unreachable(coverage) + overlaps() + gaps(coverage)).ordered()
    }
}

extension RoutingLint {
    /// The turns on which a rule still holds; empty when it is over or never begins.
    func turns(of rule: RoutingRule) -> [Day] { turns.filter(rule.holds) }

    func finding(_ code: RoutingFinding.Code, _ place: Int, _ sentence: String) -> RoutingFinding {
        RoutingFinding(code, at: [place], rules: [rules[place].id], sentence)
    }

    /// The starter's rules bear their marks already.
    func name(_ place: Int) -> String { rules[place].id.hasPrefix("«") ? rules[place].id : "«\(rules[place].id)»" }
    func name(_ agency: AgencyCode) -> String { "«\(book.agencies[agency]?.name ?? agency.rawValue)»" }
    func name(_ unit: UnitKey) -> String { gazetteer.unit(unit)?.name ?? unit.description }
    func name(_ category: CategoryCode) -> String {
        categories.first { $0.code == category }?.name ?? category.rawValue
    }
}

/// «a, b, c và 4 xã khác»: a few by name, the rest by number.
func few(_ names: [String], others noun: String) -> String {
    let shown = names.prefix(names.count > 6 ? 5 : 6).joined(separator: ", ")
    return names.count > 6 ? "\(shown) và \(names.count - 5) \(noun) khác" : shown
}
