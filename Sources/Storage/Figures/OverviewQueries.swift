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
    /// Whose first limit fell in the period and which are answered, refused or past it (A0.3, A0.22).
    package var due: Int
    package var dueOnTime: Int
    /// Past their limit now, whenever they came.
    package var overdue: Int
    package var rated: Int
    package var satisfied: Int
}

/// The on-time rate, as its two numbers: in time, of those due.
package struct PunctualityCounts: Sendable, Equatable {
    package var due: Int
    package var onTime: Int
}

extension Figures {
    package func overview(from: Day, to: Day, at now: Instant) throws -> OverviewCounts {
        let period: Query = "is_pilot = 0 AND submitted_at >= \(from.start) AND submitted_at < \(to.end)"
        let punctuality = try punctuality(from: from, to: to, on: now.day)
        return OverviewCounts(
            received: try count("\(period)"),
            answered: try count("\(period) AND answered_at IS NOT NULL"),
            open: try count("\(period) AND answered_at IS NULL AND status NOT IN ('merged', 'withdrawn')"),
            urgent: try count("\(period) AND urgent_kind IS NOT NULL"),
            hidden: try count("\(period) AND is_hidden = 1"),
            due: punctuality.due, dueOnTime: punctuality.onTime,
            overdue: try count("is_pilot = 0 AND \(Query.overdue(on: now.day))"),
            rated: try count("\(period) AND rating IS NOT NULL"),
            satisfied: try count("\(period) AND rating IN ('satisfied', 'acceptable')"))
    }

    /// On time ÷ (answered + refused + overdue unanswered), of all whose first limit fell in the period. Index:
    /// report_first_limit.
    package func punctuality(from: Day, to: Day, on today: Day) throws -> PunctualityCounts {
        let row = try tx.rows(
            """
            SELECT COUNT(*) AS due, COALESCE(SUM(report.was_on_time), 0) AS on_time FROM report
             WHERE \(Query.due(from: from, to: to, on: today))
            """
        ).first
        return PunctualityCounts(due: try row?.get("due") ?? 0, onTime: try row?.get("on_time") ?? 0)
    }

    private func count(_ condition: Query) throws -> Int {
        try tx.rows("SELECT COUNT(*) AS n FROM report WHERE \(condition)").first?.get("n") ?? 0
    }
}
