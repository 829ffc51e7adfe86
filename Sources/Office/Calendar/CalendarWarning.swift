package import LocalTime
import Vietnamese

/// What must be said when the calendar cannot be fully trusted: never silence.
package enum CalendarWarning: Sendable, Hashable {
    /// Nobody has entered this year.
    case unknownYear(Int)
    /// The year's holidays are an estimate until they are announced.
    case provisionalYear(Int)
    /// The confirmed calendar ends in fewer days than the law lets a report take.
    case shortHorizon(lastConfirmed: Day, daysLeft: Int)

    package var sentence: String {
        switch self {
        case .unknownYear(let year):
            "Lịch làm việc năm \(year) chưa được nhập: ngày đã tính có thể phải lùi lại."
        case .provisionalYear(let year):
            "Lịch nghỉ năm \(year) mới là dự kiến, chưa có thông báo chính thức."
        case .shortHorizon(let day, let left):
            "Lịch làm việc đã xác nhận chỉ còn đến hết \(day.official) (\(left) ngày). Cần nhập lịch năm sau."
        }
    }
}

extension WorkingCalendar {
    /// What to say beside a date that was counted over `days`.
    package func warnings(for days: [Day]) -> [CalendarWarning] {
        let touched = Set(days.map(\.year)).sorted()
        return touched.compactMap { year in
            if !years.contains(year) { return .unknownYear(year) }
            return isConfirmed(year) ? nil : .provisionalYear(year)
        }
    }

    /// The administrator's warning: under `days` days of confirmed calendar left.
    package func horizonWarning(on today: Day, days: Int = 60) -> CalendarWarning? {
        guard let last = lastConfirmedDay else { return .unknownYear(today.year) }
        let left = last - today
        return left < days ? .shortHorizon(lastConfirmed: last, daysLeft: max(0, left)) : nil
    }

    /// 31 December of the last year that has confirmed days and no estimated ones.
    package var lastConfirmedDay: Day? {
        years.filter(isConfirmed).max().flatMap { Day(year: $0, month: 12, day: 31) }
    }

    private func isConfirmed(_ year: Int) -> Bool {
        let entries = days.values.filter { $0.day.year == year }
        return entries.contains { $0.confirmation == .confirmed }
            && !entries.contains { $0.confirmation == .provisional }
    }
}
