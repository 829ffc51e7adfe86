import LocalTime
import Office

@testable import FieldReports

// Fixed days and moments, written as people read them. Times are those of Việt Nam.

/// `day("2026-03-11")`
func day(_ text: String) -> Day { Day(text)! }

/// `moment("2026-03-03 09:15")`, with seconds where they matter.
func moment(_ text: String) -> Instant {
    let clock = text.count == 16 ? text + ":00" : text
    return Instant(clock.replacing(" ", with: "T") + "+07:00")!
}

extension Law {
    static let starter = Law(rules: .starter, calendar: .starter)

    /// The starter's law with one thing in it different.
    static func starter(_ change: (inout RuleSet) -> Void) -> Law {
        var law = Law.starter
        change(&law.rules)
        return law
    }

    /// The same rules by a calendar in which `days` were entered and `removed` deleted: a new version of it.
    func entering(_ days: [CalendarDay] = [], removing removed: [Day] = []) -> Law {
        let kept = calendar.days.values.filter { !removed.contains($0.day) }
        return Law(rules: rules, calendar: WorkingCalendar(version: calendar.version + 1, days: kept + days))
    }
}
