package import LocalTime

/// Counts over all reports; no row leaves by this door. Pilot reports are left out (REP-06).
package struct Figures {
    let tx: any Transaction
}

extension Transaction {
    package var figures: Figures { Figures(tx: self) }
}

package struct OverviewCounts: Sendable, Equatable {
    /// Sent in the period.
    package var received: Int
    /// Of those, answered or refused by now.
    package var answered: Int
    /// Of those, still owed an answer.
    package var open: Int
    package var urgent: Int
    package var hidden: Int
    /// Whose limit fell in the period and which are answered, refused or past it (A0.3, A0.22).
    package var due: Int
    package var dueOnTime: Int
    /// Past their limit now, whenever they came.
    package var overdue: Int
    package var rated: Int
    package var satisfied: Int
}

extension Figures {
    package func overview(from: Day, to: Day, at now: Instant) throws -> OverviewCounts {
        let period: Query = "is_pilot = 0 AND submitted_at >= \(from.start) AND submitted_at < \(to.end)"
        let owed: Query = "status NOT IN ('merged', 'withdrawn') AND is_pilot = 0"
        // A day ends at 24:00 in Việt Nam: seven hours before the next UTC midnight.
        let limit: Query = "((deadline_day + 1) * 86400000 - 25200000)"
        return OverviewCounts(
            received: try count("\(period)"),
            answered: try count("\(period) AND answered_at IS NOT NULL"),
            open: try count("\(period) AND answered_at IS NULL AND \(owed)"),
            urgent: try count("\(period) AND urgent_kind IS NOT NULL"),
            hidden: try count("\(period) AND is_hidden = 1"),
            due: try count(
                """
                \(owed) AND deadline_day BETWEEN \(from) AND \(to)
                AND (answered_at IS NOT NULL OR \(limit) <= \(now))
                """),
            dueOnTime: try count("\(owed) AND deadline_day BETWEEN \(from) AND \(to) AND answered_at < \(limit)"),
            overdue: try count("\(owed) AND answered_at IS NULL AND \(limit) <= \(now)"),
            rated: try count("\(period) AND rating IS NOT NULL"),
            satisfied: try count("\(period) AND rating IN ('satisfied', 'acceptable')"))
    }

    private func count(_ condition: Query) throws -> Int {
        try tx.rows("SELECT COUNT(*) AS n FROM report WHERE \(condition)").first?.get("n") ?? 0
    }
}
