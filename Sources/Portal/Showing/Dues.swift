// A promised day with the days that were counted, as the people's site shows it.

import FieldReports
import LocalTime
import Office
import Operations
import Web

extension WorkingCalendar {
    /// Why days were not counted, for the strip of days.
    var holidayNames: [Day: String] {
        days.values.filter { $0.kind != .makeUpWorkday && $0.confirmation != .toCheck }
            .reduce(into: [:]) { $0[$1.day] = "nghỉ lễ" }
    }
}

extension DeadlineBox {
    init(_ deadline: Deadline, received: Day, standing: Due.Standing, note: String?, in books: Books, today: Day) {
        self.init(
            received: received, deadline: deadline.day, counted: deadline.countedDays,
            holidays: books.law.calendar.holidayNames, standing: standing, note: note,
            rule: "\(deadline.countedDays.count) ngày làm việc, không tính ngày cơ quan nhận được, đến 24 giờ ngày cuối"
                + " (Quyết định \(books.law.rules.regulation.rawValue), quy tắc bản \(deadline.rules.rawValue),"
                + " lịch làm việc bản \(deadline.calendar))",
            today: today)
    }
}
