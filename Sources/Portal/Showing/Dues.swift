// A promised day in words: how long is left, or by how much it was missed. Counted in working days, as it was promised.

import FieldReports
import LocalTime
import Operations
import Storage
import Web

/// How an answer, or the want of one, stands against its day.
struct DueReading {
    let calendar: WorkingCalendar
    let now: Instant

    func due(_ deadline: Day, answeredAt: Instant?, status: Status) -> Due? {
        guard let (standing, note) = standing(deadline, answeredAt: answeredAt, status: status) else { return nil }
        return Due(deadline, standing, note: note)
    }

    /// Nil where no answer is owed any more and none was given.
    func standing(_ deadline: Day, answeredAt: Instant?, status: Status) -> (Due.Standing, String)? {
        if let answeredAt, status != .clarifying {
            return answeredAt < deadline.end ? (.met, "Đã trả lời đúng hạn") : (.overdue, "Đã trả lời, quá hạn")
        }
        guard status.owesAnswer else { return nil }
        if now >= deadline.end {
            let late = calendar.workingDays(after: deadline, through: now.day)
            return (.overdue, late > 0 ? "Quá hạn \(late) ngày làm việc" : "Đã quá hạn")
        }
        let left = calendar.workingDays(after: now.day, through: deadline)
        if left == 0 { return (.soon, "Hết hạn hôm nay") }
        return (left == 1 ? .soon : .onTime, "Còn \(left) ngày làm việc")
    }
}

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
