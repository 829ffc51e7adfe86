// One month as a small table: which days work, which do not, said by a mark and in words, not by colour alone.

import FieldReports
import LocalTime
import Office
import Web

struct MonthView: Sendable {
    let name: String
    let weeks: [Week]

    struct Week: Sendable {
        let days: [Cell]
    }

    struct Cell: Sendable {
        /// Empty before the first and after the last day.
        let number: String
        /// `work`, `rest`, `holiday`, `makeup`, `none`
        let kind: String
        let words: String?
        let isToday: Bool
    }

    init?(year: Int, month: Int, calendar: WorkingCalendar, today: Day) {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        name = "Tháng \(month)"
        let start = first - first.weekday.rawValue
        weeks = (0..<6).compactMap { week in
            let days = (0..<7).map { start + week * 7 + $0 }
            guard days.contains(where: { $0.month == month && $0.year == year }) else { return nil }
            return Week(days: days.map { Self.cell($0, in: month, calendar, today) })
        }
    }

    private static func cell(_ day: Day, in month: Int, _ calendar: WorkingCalendar, _ today: Day) -> Cell {
        guard day.month == month else { return Cell(number: "", kind: "none", words: nil, isToday: false) }
        let entry = calendar.days[day].flatMap { $0.confirmation == .toCheck ? nil : $0 }
        let (kind, words): (String, String?) =
            switch entry?.kind {
            case .makeUpWorkday: ("makeup", "làm bù")
            case .some: ("holiday", entry?.name)
            case nil: day.isWeekend ? ("rest", nil) : ("work", nil)
            }
        return Cell(number: "\(day.dayOfMonth)", kind: kind, words: words, isToday: day == today)
    }
}
