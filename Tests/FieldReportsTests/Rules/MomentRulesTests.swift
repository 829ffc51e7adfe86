import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: on the dot")
struct MomentRulesTests {
    @Test("A0.4, A0.31: a notice of the very moment at which it is owed discharges it")
    func notice() throws {
        let owed = day("2026-03-11").end
        for (sentAt, isOwed) in [(owed, false), (owed - .seconds(1), true)] {
            let story = Story(sent("2026-03-03 09:15"))
            var report = story.report
            let decision = try report.decide(
                .notice(expected: "2026-03-20"), by: .officer, at: sentAt, under: .starter)
            _ = report.record(decision, at: sentAt, under: .starter)
            #expect(report.agenda(under: .starter).contains { $0.matter == .oweProgressNotice } == isOwed)
        }
    }

    @Test("REP-25: at 24:00 of its day it is overdue, and the reminder says so")
    func overdue() {
        for (time, kind) in [("2026-03-11 23:59:59", ReminderKind.dueThisAfternoon), ("2026-03-12 00:00", .overdue)] {
            var story = Story(sent("2026-03-03 09:15"))
            story.sleep(until: time)
            #expect(story.happened(.reminded(kind: kind)), "\(time)")
        }
    }

    @Test(
        "A0.22: answered at the last moment of its hours is within them; what was answered before it was urgent is not")
    func urgentAnswer() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(.answerDone, by: .leader, at: "2026-03-04 09:15")
        #expect(story.report.isUrgentlyAnswered(at: story.now, under: .starter) == true)
        var refused = Story(sent("2026-03-03 09:15", urgent: .fire))
        try refused.do(.refuse(), by: .officer, at: "2026-03-03 10:00")
        #expect(refused.report.isUrgentlyAnswered(at: moment("2026-03-05 09:15"), under: .starter) == nil)
    }

    @Test("Nothing but an alarm leaves the house in quiet hours; at their last minute all of it does")
    func quiet() {
        var rules = RuleSet.starter
        (rules.quietFromMinute, rules.quietToMinute) = (21 * 60, 6 * 60)
        func leaves(_ time: String) -> Instant { Notice.Kind.notice.mayLeave(at: moment(time), under: rules) }
        #expect(leaves("2026-03-03 05:59") == moment("2026-03-03 06:00"))
        #expect(leaves("2026-03-03 06:00:30") == moment("2026-03-03 06:00:30"))
        #expect(leaves("2026-03-03 20:59:59") == moment("2026-03-03 20:59:59"))
        #expect(leaves("2026-03-03 21:00") == moment("2026-03-04 06:00"))
        #expect(Notice.Kind.urgent.mayLeave(at: moment("2026-03-03 23:00"), under: rules) == moment("2026-03-03 23:00"))
    }

    @Test("IOC-02: what the clock does is no sign of life; a standstill is said once, and the next one again")
    func untouched() throws {
        let law = Law.starter
        var story = Story(sent("2026-03-03 09:15"))
        let quiet = Span.days(law.rules.nothingMissedAfterDays)
        let since = story.now + quiet
        story.wait(until: since)
        #expect(story.history.count > 2 && story.report.touchedAt == moment("2026-03-03 09:15"))
        #expect(story.report.noteUntouched(at: since, under: law) == nil)
        #expect(!story.report.isForgotten(since: since - quiet))
        story.wait(until: since + .seconds(1))
        #expect(story.report.isForgotten(since: story.now - quiet))
        story.record(try #require(story.report.noteUntouched(at: story.now, under: law)))
        #expect(story.report.noteUntouched(at: story.now, under: law) == nil, "once of each standstill")
        try story.do(.notice(expected: "2026-03-20"), by: .officer)
        #expect(story.report.touchedAt == story.now)
        story.wait(until: story.now + quiet + .seconds(1))
        #expect(story.report.noteUntouched(at: story.now, under: law) != nil)
        try story.do(.answerDone, by: .leader)
        #expect(story.report.noteUntouched(at: story.now + .days(90), under: law) == nil)
        let unrouted = Story(sent("2026-03-03 09:15"), to: nil).report
        #expect(unrouted.isForgotten(since: unrouted.submittedAt), "nobody has it")
    }
}
