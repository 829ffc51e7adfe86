import LocalTime
package import Office

/// What a proposed list of rules would have done with the reports of the past, against the list in force. Cases are
/// counted one after the other and kept nowhere.
///
/// Each is asked about on its own day, so a rule that begins only later decides nothing here; `idle` names it.
package struct RoutingTrial: Sendable {
    private let proposed: RoutingBook
    private let inForce: RoutingBook
    package private(set) var cases = 0
    package private(set) var unchanged = 0
    package private(set) var before = Agreement()
    package private(set) var after = Agreement()
    private var found: [Way: [ReportCode]] = [:]
    private var counts: [Way: Int] = [:]
    private var decided: [String: Int] = [:]

    package init(_ proposed: RoutingBook, against inForce: RoutingBook) {
        (self.proposed, self.inForce) = (proposed, inForce)
    }

    /// How often the rules named the agency that answered in the end, of the reports that somebody answered.
    package struct Agreement: Sendable, Equatable {
        package var agreed = 0
        package var of = 0
    }

    /// Reports that would go elsewhere. Nil is the IOC, which looks first.
    package struct Redirection: Sendable, Equatable {
        package let from: AgencyCode?
        package let to: AgencyCode?
        package let count: Int
        /// The first few that were counted.
        package let examples: [ReportCode]
    }

    private struct Way: Hashable {
        let from: AgencyCode?
        let to: AgencyCode?
    }
}

extension RoutingTrial {
    package mutating func count(_ past: PastCase) {
        let old = inForce.route(unit: past.unit, category: past.category, on: past.day)
        let new = proposed.route(unit: past.unit, category: past.category, on: past.day)
        cases += 1
        if let new { decided[new.rule, default: 0] += 1 }
        if old?.agency == new?.agency {
            unchanged += 1
        } else {
            let way = Way(from: old?.agency, to: new?.agency)
            counts[way, default: 0] += 1
            if found[way, default: []].count < Self.mostExamples { found[way, default: []].append(past.code) }
        }
        guard let answeredBy = past.answeredBy else { return }
        before.add(old.map { inForce.agencies.leads(from: $0.agency, to: answeredBy) } ?? false)
        after.add(new.map { proposed.agencies.leads(from: $0.agency, to: answeredBy) } ?? false)
    }

    private static let mostExamples = 3

    /// The most frequent first.
    package var moves: [Redirection] {
        counts.map { way, count in Redirection(from: way.from, to: way.to, count: count, examples: found[way] ?? []) }
            .sorted { a, b in
                (-a.count, a.from?.rawValue ?? "", a.to?.rawValue ?? "")
                    < (-b.count, b.from?.rawValue ?? "", b.to?.rawValue ?? "")
            }
    }

    package var changed: Int { cases - unchanged }
    /// Which the rules in force would send to an agency, and the proposed ones to nobody.
    package var newlyToTriage: Int { moves.filter { $0.to == nil }.reduce(0) { $0 + $1.count } }
    /// The other way round.
    package var newlyRouted: Int { moves.filter { $0.from == nil }.reduce(0) { $0 + $1.count } }

    /// Proposed rules that decided none of the cases, as the list has them.
    package var idle: [String] { proposed.rules.map(\.id).filter { decided[$0] == nil } }
}

extension RoutingTrial.Agreement {
    fileprivate mutating func add(_ agrees: Bool) {
        of += 1
        if agrees { agreed += 1 }
    }
}
