// The working calendar and how a date is counted, so that anybody can count again.

import Hummingbird
import LocalTime
import Office
import Operations
import Web

extension JSONAPI {
    func addClockRoutes(to api: Routes) {
        api.get("calendar/{year}") { request, context in
            guard let year = context.parameters.get("year").flatMap(Int.init), (1900...9998).contains(year) else {
                throw NotFound()
            }
            let calendar = try await province.books.current().law.calendar
            return try JSONAnswer.read(CalendarJSON(calendar, year), to: request)
        }
        api.get("deadline") { request, _ in
            let received: Instant = try Parameters(request).required("received")
            guard (1900...9998).contains(received.day.year) else { throw BadParameter("received") }
            let law = try await province.books.current().law
            return try JSONAnswer.read(CountedJSON(received, law), to: request)
        }
    }
}

struct CalendarJSON: Encodable {
    let year: Int
    let version: Int
    /// Days that are not as their weekday says; all others work from Monday to Friday.
    let days: [DayJSON]
    let warnings: [String]

    struct DayJSON: Encodable {
        let date: Day
        let name: String
        let kind: CalendarDay.Kind
        let confirmation: CalendarDay.Confirmation
        let isWorking: Bool
        let document: String
    }

    init(_ calendar: WorkingCalendar, _ year: Int) {
        self.year = year
        version = calendar.version
        days = calendar.days.values.filter { $0.day.year == year }.sorted { $0.day < $1.day }.map {
            DayJSON(
                date: $0.day, name: $0.name, kind: $0.kind, confirmation: $0.confirmation,
                isWorking: calendar.isWorking($0.day), document: $0.document)
        }
        warnings = Day(year: year, month: 1, day: 1).map { calendar.warnings(for: [$0]).map(\.sentence) } ?? []
    }
}

struct CountedJSON: Encodable {
    let received: Instant
    let refusalLimit: Day
    let deadline: DeadlineJSON
    let warnings: [String]

    init(_ received: Instant, _ law: Law) {
        self.received = received
        refusalLimit = law.refusalLimit(receivedAt: received)
        let counted = law.resolutionDeadline(receivedAt: received)
        deadline = DeadlineJSON(counted)
        warnings = law.calendar.warnings(for: counted.countedDays).map(\.sentence)
    }
}
