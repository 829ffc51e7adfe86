import LocalTime
import Testing

@testable import FieldReports

@Suite("Deadlines")
struct DeadlineTests {
    /// One line of the table of dates: hết ngày is written as the day.
    struct Vector: Sendable, CustomTestStringConvertible {
        let received, refusalLimit, deadline, dayBefore, courtesy: String
        var testDescription: String { received }

        init(_ received: String, _ refusal: String, _ deadline: String, _ dayBefore: String, _ courtesy: String) {
            (self.received, refusalLimit, self.deadline, self.dayBefore, self.courtesy) =
                (received, refusal, deadline, dayBefore, courtesy)
        }
    }

    @Test(
        "REP-23, REP-34: six working days to answer and one to refuse, the day of receipt never counted",
        arguments: [
            // received, refusal limit, deadline, the working day before it, calendar day 6
            Vector("2025-12-24 09:00", "2025-12-25", "2026-01-05", "2025-12-31", "2025-12-30"),
            Vector("2026-01-05 09:00", "2026-01-06", "2026-01-12", "2026-01-10", "2026-01-11"),
            Vector("2026-03-07 10:00", "2026-03-09", "2026-03-16", "2026-03-13", "2026-03-13"),
            Vector("2026-04-25 07:00", "2026-04-28", "2026-05-07", "2026-05-06", "2026-05-01"),
            Vector("2026-04-28 08:00", "2026-04-29", "2026-05-08", "2026-05-07", "2026-05-04"),
            Vector("2026-04-30 09:00", "2026-05-04", "2026-05-11", "2026-05-08", "2026-05-06"),
            Vector("2026-05-11 08:30", "2026-05-12", "2026-05-19", "2026-05-18", "2026-05-17"),
            Vector("2026-07-19 19:30", "2026-07-20", "2026-07-27", "2026-07-24", "2026-07-25"),
            Vector("2026-08-22 09:00", "2026-08-24", "2026-09-03", "2026-08-28", "2026-08-28"),
            Vector("2026-11-20 10:00", "2026-11-23", "2026-11-30", "2026-11-27", "2026-11-26"),
        ])
    func vectors(_ vector: Vector) {
        let story = Story(sent(vector.received))
        #expect(story.report.refusalLimit == day(vector.refusalLimit))
        #expect(story.deadline == day(vector.deadline))
        #expect(story.report.round?.deadline.countedDays.count == 6)
        #expect(story.report.round?.deadline.countedDays.first == day(vector.refusalLimit))
        #expect(story.awaited(.becomeOverdue) == day(vector.deadline).end)
        #expect(story.awaited(.courtesyLine) == day(vector.courtesy).end)

        var waited = story
        waited.wait(until: day(vector.deadline).start)
        #expect(waited.happened(.reminded(kind: .oneDayLeft)))
        #expect(waited.reminders.last == day(vector.dayBefore).at(hour: 8))
    }
}
