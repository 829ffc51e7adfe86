import LocalTime
import Office
import Testing

@testable import FieldReports

/// G5 and G6: holidays in a row, and a Saturday that is worked.
@Suite("Story: holidays and a working Saturday")
struct HolidayTests {
    @Test("REP-23, REP-34: G5, between Giỗ Tổ and 30/4")
    func betweenHolidays() {
        // Given a dead dog in a stream, Friday 24/04/2026 16:50
        var story = Story(sent("2026-04-24 16:50", category: "moi_truong_rac"))

        // Then Monday 27/04 does not count: refuse by Tuesday, answer by Thursday 07/05
        #expect(story.report.refusalLimit == day("2026-04-28"))
        #expect(story.deadline == day("2026-05-07"))
        #expect(story.denial(of: .refuse(), by: .officer, at: "2026-04-28 23:59") == nil)

        // And the courtesy line comes at the end of Thursday 30/04
        story.wait(until: "2026-05-04 07:00")
        #expect(story.time(of: "courtesyLineSent") == day("2026-04-30").end)
        #expect(story.reminders.isEmpty)

        // And the reminders skip the days off
        story.wait(until: "2026-05-08 00:00")
        #expect(
            story.reminders == [
                moment("2026-05-05 08:00"), moment("2026-05-06 08:00"), moment("2026-05-07 08:00"),
                moment("2026-05-07 15:00"),
            ])
    }

    @Test("REP-20, REP-23: G6, the worked Saturday is day 1, and the other reporter keeps his own day")
    func workingSaturday() throws {
        // Given rubbish tipped on Friday 21/08/2026, and the same seen by the neighbour on the Saturday
        var first = Story(sent("2026-08-21 14:00", category: "moi_truong_rac", number: 1))
        var second = Story(sent("2026-08-22 09:00", category: "moi_truong_rac", by: .neighbour, number: 2))

        // Then Saturday counts for the first
        #expect(first.report.refusalLimit == day("2026-08-22"))
        #expect(first.report.round?.deadline.countedDays.first == day("2026-08-22"))
        #expect(first.deadline == day("2026-08-28"))
        #expect(second.deadline == day("2026-09-03"))

        // When they are linked, each keeps code, date and answer; the neighbour's cannot be swallowed
        try first.do(.link(to: second.report.code), by: .officer, at: "2026-08-22 10:00")
        try second.do(.link(to: first.report.code), by: .officer, at: "2026-08-22 10:00")
        #expect(first.deadline == day("2026-08-28") && second.deadline == day("2026-09-03"))
        #expect(first.report.links == [second.report.code])
        let swallow = Command.merge(into: first.report.code, sameReporter: false, reason: "Cùng một chỗ")
        #expect(Story(sent("2026-08-22 09:00", by: .neighbour)).denial(of: swallow, by: .dispatcher) == .notMergeable)

        // And staff is reminded on a Saturday that is worked
        var overdue = Story(sent("2026-08-13 09:00"))
        #expect(overdue.deadline == day("2026-08-21"))
        overdue.wait(until: "2026-08-24 00:00")
        #expect(overdue.reminders.last == moment("2026-08-22 08:00"))
        #expect(Story(sent("2026-08-27 11:00")).deadline == day("2026-09-09"))
    }
}
