// How days are written on pages: «thứ Tư 11/03/2026», «11/03», «T4». Weeks start on Monday.

package import LocalTime

package enum DayWords {
    /// «thứ Tư 11/03/2026», «Chủ nhật 15/03/2026»
    package static func weekdayAndDate(_ day: Day) -> String { "\(weekday(day.weekday)) \(date(day))" }

    /// «11/03/2026»
    package static func date(_ day: Day) -> String { "\(dayAndMonth(day))/\(day.year)" }

    /// «11/03»
    package static func dayAndMonth(_ day: Day) -> String { "\(twoDigits(day.dayOfMonth))/\(twoDigits(day.month))" }

    /// «08:05 ngày 11/03/2026»
    package static func timeAndDate(_ instant: Instant) -> String {
        let (hour, minute, _) = instant.clock
        return "\(twoDigits(hour)):\(twoDigits(minute)) ngày \(date(instant.day))"
    }

    package static func weekday(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "thứ Hai"
        case .tuesday: "thứ Ba"
        case .wednesday: "thứ Tư"
        case .thursday: "thứ Năm"
        case .friday: "thứ Sáu"
        case .saturday: "thứ Bảy"
        case .sunday: "Chủ nhật"
        }
    }

    /// «T2» … «T7», «CN»
    package static func shortWeekday(_ weekday: Weekday) -> String {
        weekday == .sunday ? "CN" : "T\(weekday.rawValue + 2)"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
