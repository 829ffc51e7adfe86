package import LocalTime

/// Which days count when the regulation says «ngày làm việc» (AMB-04).
///
/// Monday to Friday, less the public holidays, their substitute days and swapped days, plus the Saturdays worked in
/// exchange. A plain value: the days come in as dated data, each with its document.
package struct WorkingCalendar: Sendable, Equatable {
    /// Grows by one with every change, so that a deadline can say by which calendar it was counted.
    package let version: Int
    package let days: [Day: CalendarDay]
    /// Years somebody has entered. Outside them nothing is known and it is said aloud.
    package let years: Set<Int>

    package init(version: Int, days: [CalendarDay]) {
        self.version = version
        self.days = Dictionary(days.map { ($0.day, $0) }) { _, later in later }
        years = Set(days.map(\.day.year))
    }

    package func isWorking(_ day: Day) -> Bool {
        guard let entry = days[day], entry.confirmation != .toCheck else { return !day.isWeekend }
        return entry.kind == .makeUpWorkday
    }

    /// The first `count` working days after `day`, which itself is never counted (BLDS 2015, Điều 147).
    package func workingDays(_ count: Int, after day: Day) -> [Day] {
        precondition((1...365).contains(count), "a term of \(count) working days is a mistake")
        var found: [Day] = []
        var day = day
        while found.count < count {
            day = day + 1
            if isWorking(day) { found.append(day) }
        }
        return found
    }

    package func workingDay(_ count: Int, after day: Day) -> Day {
        workingDays(count, after: day)[count - 1]
    }

    /// The `count`-th working day before `day`.
    package func workingDay(_ count: Int, before day: Day) -> Day {
        var day = day
        var left = count
        while left > 0 {
            day = day - 1
            if isWorking(day) { left -= 1 }
        }
        return day
    }

    /// Working days in `(start, end]`: how long a handling took.
    package func workingDays(after start: Day, through end: Day) -> Int {
        guard start < end else { return 0 }
        return (start.number + 1...end.number).count { isWorking(Day(number: $0)) }
    }

    package func nextWorkingDay(onOrAfter day: Day) -> Day {
        isWorking(day) ? day : workingDay(1, after: day)
    }
}

// MARK: - A day that is not ordinary

package struct CalendarDay: Sendable, Equatable, Codable {
    package var day: Day
    package var name: String
    package var kind: Kind
    package var confirmation: Confirmation
    /// The document it rests on.
    package var document: String

    package enum Kind: String, Sendable, Codable, CaseIterable {
        case holiday
        case substituteHoliday
        case swap
        case makeUpWorkday

        package var label: String {
            switch self {
            case .holiday: "Nghỉ lễ"
            case .substituteHoliday: "Nghỉ bù"
            case .swap: "Nghỉ hoán đổi"
            case .makeUpWorkday: "Làm bù"
            }
        }
    }

    /// `toCheck` works like any other day until an administrator confirms it with its document (A0.16).
    package enum Confirmation: String, Sendable, Codable, CaseIterable {
        case confirmed
        case provisional
        case toCheck

        package var label: String {
            switch self {
            case .confirmed: "Đã xác nhận"
            case .provisional: "Dự kiến"
            case .toCheck: "Chờ xác nhận"
            }
        }
    }

    package init(_ day: Day, _ name: String, _ kind: Kind, _ confirmation: Confirmation, document: String) {
        self.day = day
        self.name = name
        self.kind = kind
        self.confirmation = confirmation
        self.document = document
    }
}
