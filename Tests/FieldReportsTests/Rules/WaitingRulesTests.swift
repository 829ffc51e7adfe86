import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what goes on waiting, and what waits no more")
struct WaitingRulesTests {
    @Test("A0.26: to hide it, or to end its urgency, is still waited for once it is answered")
    func answered() throws {
        var hiding = Story(sent("2026-03-03 09:15"))
        try hiding.do(.hideInsult, by: .officer, at: "2026-03-03 10:00")
        try hiding.do(.answerDone, by: .leader)
        #expect(hiding.report.proposals.map(\.isHiding) == [true])
        var urgent = Story(sent("2026-03-03 09:15", urgent: .fire))
        try urgent.do(.setUrgency(nil, reason: "Báo nhầm."), by: .dispatcher, at: "2026-03-03 09:20")
        try urgent.do(.answerDone, by: .leader)
        #expect(urgent.report.proposals.map(\.endsUrgency) == [true])
    }

    @Test("A0.26: to end an urgency is no wish of the agency's, and waits on with the next")
    func routed() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(.setUrgency(nil, reason: "Báo nhầm."), by: .dispatcher, at: "2026-03-03 09:20")
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-03 09:25")
        #expect(story.report.proposals.map(\.endsUrgency) == [true])
    }

    @Test("A0.2: what may be read is decided of neither what is public nor what was to stay secret")
    func moderation() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.report.awaitsModerationSince == moment("2026-03-03 09:15"))
        try story.do(.publish, by: .officer)
        #expect(story.report.awaitsModerationSince == nil)
        #expect(Story(sent("2026-03-03 09:15", secret: true)).report.awaitsModerationSince == nil)
    }

    @Test("A0.9: each hiding is reviewed within its own time: that an earlier one was late says nothing of it")
    func reviewedLate() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.hideInsult, by: .officer, at: "2026-03-03 10:00")
        try story.do(.agree(1), by: .leader)
        story.wait(until: "2026-03-20 09:00")
        #expect(story.report.flags[.hidingReviewLate] != nil)
        try story.do(.unhide(reason: "Hết lý do ẩn."), by: .overseer)
        try story.do(.hideInsult, by: .officer)
        try story.do(.agree(2), by: .leader)
        #expect(story.report.flags[.hidingReviewLate] == nil)
    }

    @Test("A0.8: once it is answered nobody on watch opens a telephone for it")
    func called() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire, mayCall: true))
        #expect(story.denial(of: .openPhone, by: .dispatcher) == nil)
        try story.do(.answerDone, by: .leader, at: "2026-03-03 10:00")
        #expect(story.denial(of: .openPhone, by: .dispatcher) != nil)
    }

    @Test("AMB-26: the public counts of a link only what stands in the same matter")
    func links() throws {
        var submission = sent("2026-03-03 09:15")
        submission.sameAs = ReportCode(day: day("2026-03-01"), random: 99)
        var story = Story(submission)
        try story.do(.publish, by: .officer)
        #expect(SeenReport(story.report, by: .anyone)?.joined(in: nil).face.links == 0)
        #expect(SeenReport(story.report, by: .officer)?.joined(in: nil).face.links == 1)
    }

    @Test("A working day is the next working day on or after itself")
    func workingDay() {
        let calendar = WorkingCalendar.starter
        #expect(calendar.nextWorkingDay(onOrAfter: day("2026-03-03")) == day("2026-03-03"))
        #expect(calendar.nextWorkingDay(onOrAfter: day("2026-03-07")) == day("2026-03-09"))
    }
}
