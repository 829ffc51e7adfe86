import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what follows by nobody's act")
struct FollowingRulesTests {
    private let other = ReportCode(day: day("2026-03-01"), random: 99)

    @Test("AMB-25: work changes hands once, also what is answered or closed, and never before it has a lead")
    func handover() throws {
        #expect(Story(sent("2026-03-03 09:15"), to: nil).report.handedOver(to: .xaDung) == nil)
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.report.handedOver(to: .paHam) == nil)
        let moved = Decision(by: .clock, events: [.takenOver(by: .xaDung, from: .paHam)])
        #expect(story.report.handedOver(to: .xaDung) == moved)
        try story.do(.answerDone, by: .leader)
        #expect(story.report.handedOver(to: .xaDung) == moved)
        story.wait(until: "2026-05-01 00:00")
        #expect(story.report.status == .closed)
        #expect(story.report.handedOver(to: .xaDung) == moved)
        story.handOver(to: .xaDung, at: "2026-05-01 00:00")
        #expect(story.report.leadAgency == .xaDung && story.report.handedOver(to: .xaDung) == nil)
        #expect(!story.wasTold(.officers(of: .xaDung), "thời hạn giữ nguyên"))
    }

    @Test("AMB-25: what the lead refused stays with the lead that refused it")
    func refused() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.refuse(), by: .officer)
        #expect(story.report.handedOver(to: .xaDung) == nil)
    }

    @Test("REP-20: the other end of a link follows the decision that linked, in its author's name, and once")
    func linkBack() throws {
        let story = Story(sent("2026-03-03 09:15"))
        var far = Story(sent("2026-03-03 10:00", number: 8))
        let linked = try story.report.decide(
            .link(to: far.report.code), by: .officer, at: story.now, under: .starter)
        let back = try #require(far.report.linkedBack(to: story.report.code, by: linked))
        #expect(back == Decision(by: linked.by, events: [.linked(to: story.report.code)]))
        far.record(back)
        #expect(far.report.linkedBack(to: story.report.code, by: linked) == nil)
        // What links elsewhere, or not at all, brings nothing
        let elsewhere = try story.report.decide(.link(to: other), by: .officer, at: story.now, under: .starter)
        let accepted = try story.report.decide(.accept, by: .officer, at: story.now, under: .starter)
        for decision in [elsewhere, accepted] {
            #expect(
                Story(sent("2026-03-03 10:00", number: 8)).report.linkedBack(to: story.report.code, by: decision) == nil
            )
        }
    }

    @Test("AMB-26: «đúng việc này» links the report that was named, by nobody's name, and no other")
    func joining() throws {
        let story = Story(sent("2026-03-03 09:15"))
        var same = sent("2026-03-03 10:00", number: 8)
        #expect(story.report.joined(by: same) == nil)
        same.sameAs = story.report.code
        #expect(story.report.joined(by: same) == Decision(by: .clock, events: [.linked(to: same.code)]))
        var withdrawn = story
        try withdrawn.do(.withdraw, by: .lan)
        #expect(withdrawn.report.joined(by: same) == nil)
    }

    @Test("AMB-04: what has ended is not counted anew, and a day is counted by as many days as it had")
    func recounted() throws {
        let holiday = CalendarDay(day("2026-03-05"), "Nghỉ", .holiday, .confirmed, document: "1/TB")
        var law = Law.starter.entering([holiday])
        law.rules.resolutionWorkingDays = 10
        var story = Story(sent("2026-03-03 09:15"))
        let later = try #require(story.report.recounted(under: law, document: "1/TB"))
        guard case .deadlineRecomputed(let deadline, _) = later.events.first else {
            Issue.record("\(later.events)")
            return
        }
        #expect(deadline.day == day("2026-03-12"))
        try story.do(.withdraw, by: .lan)
        #expect(story.report.recounted(under: law, document: "1/TB") == nil)
    }

    @Test("AMB-26: whoever said «the same» of it is linked once")
    func joinedOnce() {
        var story = Story(sent("2026-03-03 09:15"))
        var other = sent("2026-03-03 10:00", number: 8)
        other.sameAs = story.report.code
        if let decision = story.report.joined(by: other) { story.record(decision) }
        #expect(story.report.links == [other.code] && story.report.joined(by: other) == nil)
    }
}
