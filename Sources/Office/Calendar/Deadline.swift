package import LocalTime

/// A promised day, with everything needed to prove it: the days that were counted, and under which rules and calendar.
///
/// It ends at 24:00 of `day`.
package struct Deadline: Sendable, Equatable, Codable {
    package var day: Day
    package var countedDays: [Day]
    package var rules: RuleSet.Version
    package var calendar: Int

    package init(day: Day, countedDays: [Day], rules: RuleSet.Version, calendar: Int) {
        self.day = day
        self.countedDays = countedDays
        self.rules = rules
        self.calendar = calendar
    }
}

/// The rules and the calendar in force: what every decision is taken under.
package struct Law: Sendable {
    package var rules: RuleSet
    package var calendar: WorkingCalendar

    package init(rules: RuleSet, calendar: WorkingCalendar) {
        self.rules = rules
        self.calendar = calendar
    }
}

extension Law {
    /// REP-23: the end of the 6th working day after the local date of receipt, which is never counted.
    package func resolutionDeadline(receivedAt instant: Instant) -> Deadline {
        deadline(rules.resolutionWorkingDays, after: receiptDay(of: instant))
    }

    /// REP-34: the end of the 1st working day after the date of receipt.
    package func refusalLimit(receivedAt instant: Instant) -> Day {
        calendar.workingDay(rules.refusalWorkingDays, after: receiptDay(of: instant))
    }

    /// A0.20: the last day to find an agency for what came into the IOC's queue then; by its end it counts as received.
    package func triageLimit(queuedAt instant: Instant) -> Day {
        calendar.workingDay(rules.triageWorkingDays, after: instant.day)
    }

    /// A0.6: how far ahead a plan may promise.
    package func lastPlannedDay(at now: Instant) -> Day {
        calendar.workingDay(rules.planMaxWorkingDays, after: now.day)
    }

    package func deadline(_ workingDays: Int, after day: Day) -> Deadline {
        let counted = calendar.workingDays(workingDays, after: day)
        return Deadline(
            day: counted[counted.count - 1], countedDays: counted, rules: rules.version, calendar: calendar.version)
    }

    /// AMB-03: the real local date, even at night or on a holiday. With `afterHoursMovesToNextWorkingDay` what comes
    /// after 17:00 or on a day off counts as received on the next working day.
    package func receiptDay(of instant: Instant) -> Day {
        let day = instant.day
        guard rules.afterHoursMovesToNextWorkingDay else { return day }
        if !calendar.isWorking(day) { return calendar.nextWorkingDay(onOrAfter: day) }
        return instant.minuteOfDay >= rules.officeClosesAtMinute ? calendar.workingDay(1, after: day) : day
    }
}
