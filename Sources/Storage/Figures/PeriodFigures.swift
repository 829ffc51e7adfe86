package import LocalTime

/// Counts over all reports; no row leaves by this door. Pilot reports are left out (REP-06).
package struct Figures {
    let tx: any Transaction
}

extension Transaction {
    package var figures: Figures { Figures(tx: self) }
}

/// The figures of a period. A report belongs to the period in which its first limit fell (A0.22); what was merged or
/// withdrawn belongs to none. Each figure names what it is a share of, and is a part of it.
package struct PeriodFigures: Sendable, Equatable {
    /// Sent in the period, whenever their limit falls.
    package var received = 0
    /// Past their limit now, whenever they came.
    package var overdue = 0

    /// Whose first limit fell in the period: `answered`, `refused` and `open` together.
    package var ofPeriod = 0
    /// Answered at least once; what was refused is not among them.
    package var answered = 0
    package var refused = 0
    /// Still owed a first answer.
    package var open = 0
    package var urgent = 0
    /// Ever hidden, of those of the period (IOC-03).
    package var hidden = 0
    /// Ever refused after the term, also where it was overturned (A0.3), of those of the period.
    package var refusedLate = 0

    /// Of those of the period: answered, refused or past their limit (A0.3).
    package var due = 0
    /// Of `due`: answered or refused within the first limit.
    package var onTime = 0
    /// Of `due`: in time, and what was answered is that it is done; or that it is planned (A0.6). The rest of `onTime`
    /// was explained, referred or refused.
    package var resolvedOnTime = 0
    package var plannedOnTime = 0

    /// Of `answered`, by what the last answer said (A0.6).
    package var resolved = 0
    package var planned = 0

    /// Of `answered`: rated by who sent it (REP-40).
    package var rated = 0
    /// Of `rated`: «Hài lòng».
    package var satisfied = 0
    /// Of `rated`: «Hài lòng» or «Chấp nhận được».
    package var acceptedOrBetter = 0
}

extension Figures {
    package func period(from: Day, to: Day, on today: Day) throws -> PeriodFigures {
        var figures = try ofPeriod(from: from, to: to, on: today)
        figures.received = try count("report.submitted_at >= \(from.start) AND report.submitted_at < \(to.end)")
        figures.overdue = try count(.overdue(on: today))
        return figures
    }

    /// All but `received` and `overdue`, in one walk. Index: report_first_limit.
    package func ofPeriod(from: Day, to: Day, on today: Day) throws -> PeriodFigures {
        let row = try tx.rows(
            """
            SELECT \(Self.sums(on: today).map { "COALESCE(SUM(CASE WHEN \($1) THEN 1 ELSE 0 END), 0) AS \(raw: $0)" }
                .joined(separator: ", "))
              FROM report
             WHERE report.is_pilot = 0 AND report.status NOT IN ('merged', 'withdrawn')
               AND report.first_limit_day BETWEEN \(from) AND \(to)
            """
        ).first
        return try row.map(PeriodFigures.init) ?? PeriodFigures()
    }

    private func count(_ condition: Query) throws -> Int {
        try tx.rows("SELECT COUNT(*) AS n FROM report WHERE report.is_pilot = 0 AND \(condition)").first?.get("n") ?? 0
    }

    private static func sums(on today: Day) -> [(String, Query)] {
        [
            ("of_period", "1 = 1"),
            ("answered", "report.first_answered_at IS NOT NULL"),
            ("refused", "report.first_answered_at IS NULL AND report.status = 'refused'"),
            ("still_open", "report.first_answered_at IS NULL AND report.status <> 'refused'"),
            ("urgent", "report.urgent_kind IS NOT NULL"),
            ("hidden", "report.hidings > 0"),
            ("refused_late", "report.refused_late_at IS NOT NULL"),
            ("due", .due(on: today)),
            ("on_time", "report.was_on_time = 1"),
            ("resolved_on_time", "report.was_on_time = 1 AND report.first_outcome = 'resolvedOnSite'"),
            ("planned_on_time", "report.was_on_time = 1 AND report.first_outcome = 'plannedWithDate'"),
            ("resolved", "report.outcome = 'resolvedOnSite'"),
            ("planned", "report.outcome = 'plannedWithDate'"),
            ("rated", "report.rating IS NOT NULL"),
            ("satisfied", "report.rating = 'satisfied'"),
            ("accepted_or_better", "report.rating IN ('satisfied', 'acceptable')"),
        ]
    }
}

extension PeriodFigures {
    fileprivate init(_ row: Row) throws {
        ofPeriod = try row.get("of_period")
        answered = try row.get("answered")
        refused = try row.get("refused")
        open = try row.get("still_open")
        urgent = try row.get("urgent")
        hidden = try row.get("hidden")
        refusedLate = try row.get("refused_late")
        due = try row.get("due")
        onTime = try row.get("on_time")
        resolvedOnTime = try row.get("resolved_on_time")
        plannedOnTime = try row.get("planned_on_time")
        resolved = try row.get("resolved")
        planned = try row.get("planned")
        rated = try row.get("rated")
        satisfied = try row.get("satisfied")
        acceptedOrBetter = try row.get("accepted_or_better")
    }
}
