// components/deadline: the promised date, and the very days that were counted, so that anyone can count again.

package import LocalTime
import Vietnamese

package struct DeadlineBox: Sendable {
    let due: Due
    /// Which rule gave it: «6 ngày làm việc, không tính ngày nhận».
    let rule: String
    let days: [CalendarDay]
    /// Where the working calendar is explained.
    let explanation: String

    struct CalendarDay: Sendable {
        let weekday: String
        let date: String
        let iso: String
        /// `received`, `counted`, `skipped`, `due`
        let kind: String
        /// «1» … «6» on a counted day.
        let count: String?
        /// «nhận», «nghỉ», «Giỗ Tổ»: why this day is what it is.
        let note: String
        let isToday: Bool
    }

    /// Every day from the one of receipt to the deadline. `holidays` says why a day between them was not counted;
    /// without a name such a day is «nghỉ».
    package init(
        received: Day, deadline: Day, counted: [Day], holidays: [Day: String] = [:], standing: Due.Standing,
        note: String? = nil, rule: String, today: Day, explanation: String = "/lich"
    ) {
        due = Due(deadline, standing, note: note)
        self.rule = rule
        self.explanation = explanation
        let numbers = Dictionary(
            counted.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
        let first = min(received, deadline)
        // A date moved far away still fits the page: the strip shows two months at most.
        days = (0...min(deadline - first, 62)).map { offset in
            let day = first + offset
            return CalendarDay(
                weekday: day.weekday.short, date: String(day.official.prefix("dd/MM".count)), iso: day.description,
                kind: day == deadline
                    ? "due" : day == received ? "received" : numbers[day] == nil ? "skipped" : "counted",
                count: numbers[day].map(String.init),
                note: day == deadline
                    ? "hạn" : day == received ? "nhận" : numbers[day] == nil ? holidays[day] ?? "nghỉ" : "ngày",
                isToday: day == today)
        }
    }
}
