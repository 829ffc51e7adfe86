//     GET  /lich?nam=2026&nhan=2026-03-03    the working calendar, and how a date is counted

import Hummingbird
import LocalTime
import Office
import Operations
import Territory
import Vietnamese
import Web

struct CalendarPage: Page {
    static let template = "portal/calendar"

    let title: String
    let section: String? = "/ho-tro"
    let width = PageWidth.wide
    let errors: ErrorSummary?
    let days: String
    let received: TextField
    let answer: DeadlineBox?
    let refusalLimit: String?
    let warnings: [Callout]
    let months: [MonthView]
    let previous: String?
    let following: String?
    let exceptions: DataTable
    let version: String
}

extension PortalSite {
    func addCalendarRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("lich", use: showCalendar)
    }

    func showCalendar(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.query
        let (books, today) = (try await province.books.current(), province.now().day)
        let calendar = books.law.calendar
        let asked = query.filled("nhan").flatMap { Day($0) ?? Day(official: $0) }
        let year = query.filled("nam").flatMap(Int.init) ?? asked?.year ?? today.year
        guard (2000...2100).contains(year), asked.map({ (2000...2100).contains($0.year) }) ?? true else {
            throw NotFound()
        }
        var errors = FieldErrors()
        if asked == nil, query.filled("nhan") != nil { errors.add("nhan", "Hãy nhập ngày theo dạng ngày/tháng/năm.") }
        let deadline = asked.map { books.law.resolutionDeadline(receivedAt: $0.at(hour: 8)) }
        let warnings = calendar.warnings(
            for: (deadline?.countedDays ?? []) + [Day(year: year, month: 1, day: 1) ?? today])
        let page = CalendarPage(
            title: "Lịch làm việc năm \(year)", errors: ErrorSummary(errors),
            days: "\(books.law.rules.resolutionWorkingDays)",
            received: TextField(
                "nhan", "Ngày cơ quan nhận được", .date, value: today.description,
                form: query["nhan"] == nil ? nil : query, errors: errors),
            answer: deadline.flatMap { deadline in
                asked.map {
                    DeadlineBox(
                        deadline, received: $0, standing: .onTime,
                        note: "nếu cơ quan nhận được \($0.officialWithWeekday)", in: books, today: today)
                }
            },
            refusalLimit: asked.map { books.law.refusalLimit(receivedAt: $0.at(hour: 8)).untilItsEnd },
            warnings: warnings.map { Callout(.warning, $0.sentence) },
            months: (1...12).compactMap { MonthView(year: year, month: $0, calendar: calendar, today: today) },
            previous: calendar.years.contains(year - 1) ? "/lich?nam=\(year - 1)" : nil,
            following: calendar.years.contains(year + 1) ? "/lich?nam=\(year + 1)" : nil,
            exceptions: exceptions(calendar, year), version: "\(calendar.version)")
        return try await show(page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func exceptions(_ calendar: WorkingCalendar, _ year: Int) -> DataTable {
        let days = calendar.days.values.filter { $0.day.year == year }.sorted { $0.day < $1.day }
        return DataTable(
            "Ngày nghỉ và ngày làm bù năm \(year)", columns: ["Ngày", "Là ngày", "Loại", "Tình trạng", "Căn cứ"],
            rows: days.map {
                [
                    .text($0.day.officialWithWeekday), .text($0.name), .text($0.kind.label),
                    .text($0.confirmation.label),
                    .text($0.document),
                ]
            })
    }
}
