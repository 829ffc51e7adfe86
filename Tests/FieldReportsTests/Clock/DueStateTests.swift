import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Clock: how a report stands against its day")
struct DueStateTests {
    private func due(_ story: Story) -> DueState { story.report.due(at: story.now, by: story.law.calendar) }

    @Test(
        "REP-23: running, due today, overdue by working days",
        arguments: [
            ("2026-03-03 09:15", DueState.running(workingDaysLeft: 6)),
            ("2026-03-06 12:00", .running(workingDaysLeft: 3)),
            ("2026-03-10 23:59", .running(workingDaysLeft: 1)), ("2026-03-11 00:00", .dueToday),
            ("2026-03-11 23:59", .dueToday), ("2026-03-12 00:00", .overdue(workingDays: 1)),
            ("2026-03-15 08:00", .overdue(workingDays: 2)),
        ])
    func runs(time: String, state: DueState) {
        let report = Story(sent("2026-03-03 09:15")).report
        #expect(report.due(at: moment(time), by: .starter) == state)
    }

    @Test("A0.20, AMB-01: nothing is promised before an agency has it")
    func unrouted() {
        let story = Story(sent("2026-03-03 09:15"), to: nil)
        #expect(due(story) == .notReceived && due(story).lateness == .onTime)
    }

    @Test("AMB-09: answered after its expired day was moved is late in every word for it")
    func movedAfterExpiry() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(5), by: .officer, at: "2026-03-12 09:00")
        try story.do(.agree(1), by: .leader, at: "2026-03-12 10:00")
        #expect(due(story) == .movedAfterExpiry(workingDaysLeft: 4) && due(story).lateness == .overdue)
        try story.do(.answerDone, by: .leader, at: "2026-03-13 10:00")
        #expect(due(story) == .answeredLate && due(story).lateness == .overdue)
        #expect(PublicReport(story.report).answers.map(\.onTime) == [false])
        #expect(PublicReport(story.report).promise == story.report.promise)
        #expect(story.report.punctuality == .late)
    }

    @Test("A0.3: a late refusal is late, one in time is not")
    func refusals() throws {
        var story = Story(sent("2026-03-03 09:15"))
        var other = story
        try story.do(.refuse(), by: .leader, at: "2026-03-04 16:00")
        #expect(due(story) == .refusedInTime && story.report.punctuality == .onTime)
        try other.do(.refuse(), by: .leader, at: "2026-03-05 08:00")
        try other.do(.agree(1), by: .manager, at: "2026-03-05 09:00")
        #expect(due(other) == .refusedLate && due(other).lateness == .overdue && other.report.punctuality == .late)
    }

    @Test("AMB-09: refused by the next agency within its own day, when the promised one had passed, is late too")
    func refusedAfterPromise() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-10 09:00")
        try story.do(.agree(1), by: .dispatcher, at: "2026-03-10 10:00")
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-12 09:00")
        try story.do(.refuse(), by: .otherLeader, at: "2026-03-12 15:00")
        #expect(story.report.refusal?.late == false)
        #expect(due(story) == .refusedLate && story.report.punctuality == .late && story.report.isLateForGood)
    }

    @Test("AMB-28: withdrawn in time it ends; withdrawn late it stays late")
    func ended() throws {
        var story = Story(sent("2026-03-03 09:15"))
        var late = story
        try story.do(.withdraw, by: .lan, at: "2026-03-03 10:00")
        #expect(due(story) == .ended(late: false) && story.report.lateness(at: moment("2026-05-01 00:00")) == .onTime)
        try late.do(.giveBack, by: .officer, at: "2026-03-10 09:00")
        try late.do(.agree(1), by: .dispatcher, at: "2026-03-10 10:00")
        try late.do(.withdraw, by: .lan, at: "2026-03-12 00:30")
        #expect(due(late) == .ended(late: true) && due(late).lateness == .overdue)
    }

    @Test("REP-28: a direction to a day off, and a shortened day is no extension")
    func directed() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.direct("2026-03-07"), by: .overseer, at: "2026-03-04 08:00")
        #expect(!story.report.isExtended && story.report.hasChangedDay)
        #expect(PublicReport(story.report).extensions.map(\.isLonger) == [false])
        #expect(story.report.due(at: moment("2026-03-06 18:00"), by: .starter) == .running(workingDaysLeft: 0))
        try story.do(.direct("2026-03-20"), by: .overseer, at: "2026-03-06 19:00")
        #expect(story.report.isExtended)
    }

    @Test("REP-38: a report being clarified stands against its new day, whatever its first answer was")
    func clarifying() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: "2026-03-12 10:00")
        #expect(due(story) == .answeredLate)
        try story.do(.complain, by: .lan, at: "2026-03-12 11:00")
        try story.do(.weigh(1, again: true), by: .leader, at: "2026-03-12 14:00")
        #expect(due(story) == .running(workingDaysLeft: 6))
        #expect(story.report.promise.endedAt == nil)
    }
}
