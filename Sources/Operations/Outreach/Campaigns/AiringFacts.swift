package import LocalTime
package import Outreach
package import Storage

/// Where campaigns get the airings that they are reckoned from: the seam between campaigns and stations.
package struct AiringFacts: Sendable {
    /// Every planned airing whose start, or planned time where it never began, falls on these days. What is given beyond
    /// them does not count: a log that is asked by planned times gives a day more on either side, because an airing
    /// belongs to the day on which it began (CAM-11).
    let between: @Sendable (_ first: Day, _ last: Day, any Transaction) throws -> [AiringFact]

    package init(
        between: @escaping @Sendable (_ first: Day, _ last: Day, any Transaction) throws -> [AiringFact]
    ) {
        self.between = between
    }
}

extension AiringFacts {
    /// The stations' log. One that was planned late may have begun after midnight: the day before is asked too.
    static let logged = AiringFacts { first, last, tx in
        try tx.airings.facts(from: first - 1, to: last).filter { ($0.startedAt ?? $0.plannedAt).day >= first }
    }
}
