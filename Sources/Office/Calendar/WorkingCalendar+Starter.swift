import LocalTime

extension WorkingCalendar {
    package static let starter = WorkingCalendar(version: 1, days: CalendarDay.starter)
}

extension CalendarDay {
    package static let starter: [CalendarDay] = StarterCalendar.text.split(separator: "\n").compactMap(
        CalendarDay.init(line:))

    /// `2026-01-10|makeUpWorkday|confirmed|Làm bù cho 02/01/2026|Văn bản …`
    private init?(line: Substring) {
        let fields = line.split(separator: "|").map(String.init)
        guard fields.count == 5, let day = Day(fields[0]), let kind = Kind(rawValue: fields[1]),
            let confirmation = Confirmation(rawValue: fields[2])
        else { return nil }
        self.init(day, fields[3], kind, confirmation, document: fields[4])
    }
}
