import LocalTime
import Office
import Testing

@testable import FieldReports

/// The calendar changes under open reports: later, with notice; never earlier than what was told (AMB-04).
@Suite("A changed calendar")
struct CalendarChangeTests {
    /// The calendar as it stood before the swap of 02/01 and 10/01/2026 was approved on 25/12/2025.
    private static let beforeSwap = Law.starter.entering(removing: [day("2026-01-02"), day("2026-01-10")])
    private static let cultureDay = CalendarDay(
        day("2026-11-24"), "Ngày Văn hóa Việt Nam", .holiday, .confirmed, document: "Văn bản 99/VPCP-KGVX")

    @Test("AMB-03, AMB-04: what came after hours is counted anew from the day on which it counts as received")
    func afterHours() {
        let late = Law.starter { $0.afterHoursMovesToNextWorkingDay = true }
        var story = Story(sent("2026-03-06 18:00"), under: late)
        #expect(story.deadline == day("2026-03-17"))
        let holiday = CalendarDay(day("2026-03-12"), "Nghỉ đột xuất", .holiday, .confirmed, document: "Văn bản 1")
        story.recount(under: late.entering([holiday]), document: "Văn bản 1", at: "2026-03-10 15:00")
        #expect(story.deadline == day("2026-03-18"))
    }

    @Test("AMB-04: G7a, an approved swap moves an open deadline later, with its document and a notice")
    func swap() {
        // Given a report of 24/12/2025 whose day, as far as anyone knew, was Friday 02/01/2026
        var story = Story(sent("2025-12-24 09:00"), under: Self.beforeSwap)
        #expect(story.deadline == day("2026-01-02"))

        // When the administrator enters the swap on 25/12
        story.recount(under: .starter, document: "Văn bản 12729/VPCP-KGVX ngày 25/12/2025", at: "2025-12-25 15:00")

        // Then it is Monday 05/01, the reporter is told, and the history names the document
        #expect(story.deadline == day("2026-01-05"))
        #expect(story.report.round?.original.day == day("2026-01-02"))
        #expect(story.wasTold(.reporter, "05/01/2026"))
        #expect(story.timeline(for: nil).contains { $0.words?.contains("12729/VPCP-KGVX") == true })
        #expect(!story.report.isExtended, "a counted day is not an extension")

        // And neither the late mark nor the duty to notify comes before the six working days have passed
        #expect(story.awaited(.becomeOverdue) == day("2026-01-05").end)
        #expect(story.awaited(.oweProgressNotice) == day("2026-01-05").end)
    }

    @Test("AMB-04: G7b, a make-up Saturday is the sixth day")
    func makeUpSaturday() {
        #expect(Story(sent("2025-12-31 09:00")).deadline == day("2026-01-10"))
    }

    @Test("AMB-04: G7c, a holiday entered moves it later, deleted again it does not move it back")
    func neverEarlier() {
        // Given 24/11 is a working day until somebody confirms it
        var story = Story(sent("2026-11-20 10:00"))
        #expect(story.deadline == day("2026-11-30"))

        // When it is entered as a holiday on the evening before
        let entered = Law.starter.entering([Self.cultureDay])
        story.recount(under: entered, document: "Văn bản 99/VPCP-KGVX", at: "2026-11-23 19:00")
        #expect(story.deadline == day("2026-12-01"))
        #expect(story.report.round?.deadline.calendar == entered.calendar.version)

        // And deleted the next morning, then the day that was told stands
        let deleted = entered.entering(removing: [day("2026-11-24")])
        story.recount(under: deleted, document: "Đính chính", at: "2026-11-24 08:00")
        #expect(story.deadline == day("2026-12-01"))
        #expect(story.times(of: "deadlineRecomputed").count == 1)
    }

    @Test("AMB-04: under the same calendar nothing is recounted")
    func same() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.report.recounted(under: .starter, document: "") == nil)
        try story.do(.extend(5), by: .leader, at: "2026-03-05 09:00")
        #expect(story.report.recounted(under: .starter, document: "") == nil)
    }

    @Test(
        "REP-28: a day that the province named is not recounted, neither a nearer nor a later one",
        arguments: ["2026-03-09", "2026-03-20"])
    func directedDayStands(named: String) throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.direct(named), by: .overseer, at: "2026-03-04 09:00")
        #expect(story.deadline == day(named))
        story.recount(under: .starter, document: "không đổi", at: "2026-03-04 10:00")
        #expect(story.deadline == day(named))
        let holiday = CalendarDay(day("2026-03-06"), "Nghỉ", .holiday, .confirmed, document: "1/TB")
        story.recount(under: Law.starter.entering([holiday]), document: "1/TB", at: "2026-03-04 11:00")
        #expect(story.deadline == day(named))
    }

    @Test("AMB-04: an extension is counted again with the days it rests on")
    func extendedDay() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(5), by: .leader, at: "2026-03-05 09:00")
        #expect(story.deadline == day("2026-03-18"))
        let holiday = CalendarDay(day("2026-03-16"), "Nghỉ", .holiday, .confirmed, document: "1/TB")
        story.recount(under: Law.starter.entering([holiday]), document: "1/TB", at: "2026-03-05 10:00")
        #expect(story.deadline == day("2026-03-19"))
    }

    @Test("AMB-04: what is answered, refused or closed is counted no more")
    func settled() throws {
        var story = Story(sent("2026-11-20 10:00"))
        try story.do(.answerDone, by: .leader, at: "2026-11-23 09:00")
        #expect(story.report.recounted(under: Law.starter.entering([Self.cultureDay]), document: "x") == nil)
    }
}
