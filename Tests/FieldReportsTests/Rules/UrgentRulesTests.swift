import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: urgent reports")
struct UrgentRulesTests {
    @Test("REP-04, A0.21: exactly five kinds, with the regulation's words")
    func kinds() {
        #expect(
            UrgentKind.allCases.map(\.rawValue) == [
                "naturalDisaster", "fire", "accident", "theftRobbery", "securityDisorder",
            ])
        #expect(
            UrgentKind.allCases.map(\.label) == [
                "Thiên tai", "Hoả hoạn", "Tai nạn", "Trộm cướp", "Mất an ninh, trật tự",
            ])
        #expect(throughJSON(UrgentKind.fire) == .fire)
        #expect(UrgentKind(rawValue: "epidemic") == nil)
    }

    @Test(
        "REP-29: alarmed in the second of sending, at any hour of any day, routed or not",
        arguments: UrgentKind.allCases)
    func atOnce(kind: UrgentKind) {
        for time in ["2026-02-17 03:00", "2026-03-08 23:59", "2026-03-03 09:15"] {
            for agency in [AgencyCode.paHam, nil] {
                let story = Story(sent(time, urgent: kind), to: agency)
                #expect(story.called(.duty) == moment(time))
                #expect(
                    story.notices.contains {
                        $0.to == .role(.iocOperator) && $0.kind == .urgent && $0.words.contains(kind.label)
                    })
                #expect(
                    story.notices.contains { $0.to == .officers(of: .paHam) && $0.kind == .urgent } == (agency != nil))
            }
        }
    }

    @Test("A0.1: urgent comes on top: it carries its six working days, reminders and notice like any other")
    func outerLimit() {
        var story = Story(sent("2026-03-03 09:15", urgent: .accident))
        #expect(story.deadline == day("2026-03-11") && story.report.refusalLimit == day("2026-03-04"))
        story.wait(until: "2026-03-12 00:00")
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(story.reminders.count == 4)
        #expect(story.report.noticeOwedSince == day("2026-03-11").end)
    }

    @Test("AMB-19: the IOC raises or lowers with a reason; the clock counts from the receipt as before")
    func changed() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: .setUrgency(.fire, reason: " "), by: .dispatcher)?.field == "reason")
        for viewer in [Viewer.officer, .leader, .lan, .overseer] {
            #expect(story.denial(of: .setUrgency(.fire, reason: "Đang cháy"), by: viewer) == .notYours(.urgency))
        }
        try story.do(.setUrgency(.fire, reason: "Đang cháy lan."), by: .dispatcher, at: "2026-03-03 10:00")
        #expect(story.report.urgent?.since == moment("2026-03-03 10:00"))
        #expect(story.called(.duty) == moment("2026-03-03 10:00"))
        #expect(story.awaited(.escalate(.agencyLeader)) == moment("2026-03-03 10:15"))
        #expect(story.denial(of: .setUrgency(.fire, reason: "x"), by: .dispatcher) == .alreadyDone(.urgency))
        // From one kind to another nobody is called twice
        try story.do(.setUrgency(.accident, reason: "Là tai nạn."), by: .shiftLead, at: "2026-03-03 10:05")
        #expect(story.times(of: "alerted").count == 1 && story.report.urgent?.since == moment("2026-03-03 10:00"))
        try story.do(.setUrgency(nil, reason: "Báo nhầm."), by: .shiftLead, at: "2026-03-03 10:10")
        #expect(!story.report.isUrgent && story.awaited(.escalate(.agencyLeader)) == nil)
        #expect(story.deadline == day("2026-03-11") && story.report.receivedAt == moment("2026-03-03 09:15"))
        story.wait(until: "2026-03-03 12:00")
        #expect(story.times(of: "alerted").count == 1)
    }

    @Test("REP-30: acknowledged once, first action once; whoever acts has heard the alarm")
    func acknowledgement() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        let action = Command.recordFirstAction(words: "Xe chữa cháy đã đến.")
        #expect(story.denial(of: .recordFirstAction(words: ""), by: .officer)?.field == "words")
        try story.do(action, by: .officer, at: "2026-03-03 09:20")
        #expect(story.report.urgent?.acknowledgedAt == moment("2026-03-03 09:20"))
        #expect(story.report.urgent?.firstActionAt == moment("2026-03-03 09:20"))
        #expect(story.report.acceptedAt == moment("2026-03-03 09:20"))
        #expect(story.denial(of: .acknowledge, by: .dispatcher) == .alreadyDone(.acknowledgement))
        #expect(story.denial(of: action, by: .officer) == .alreadyDone(.firstAction))
        story.wait(until: "2026-03-03 12:00")
        #expect(story.called(.agencyLeader) == nil)
        let ordinary = Story(sent("2026-03-03 09:15"))
        #expect(ordinary.denial(of: .acknowledge, by: .officer) == .notUrgent)
        #expect(ordinary.denial(of: action, by: .officer) == .notUrgent)
    }

    @Test("REP-29: an alarm that was slept through still goes to every step")
    func slept() {
        var story = Story(sent("2026-02-17 06:12", urgent: .fire))
        story.sleep(until: "2026-02-17 09:00")
        #expect(story.report.urgent?.alerts.map(\.step) == AlertStep.allCases)
    }

    @Test("REP-29: answered or refused, nobody is called any more")
    func settled() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(.answerDone, by: .leader, at: "2026-03-03 09:25")
        story.wait(until: "2026-03-03 12:00")
        #expect(story.called(.agencyLeader) == nil)
    }

    @Test("AMB-18: an urgent report is public only by the IOC's decision")
    func moderation() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        #expect(story.denial(of: .publish, by: .leader) == .notYours(.moderation))
        #expect(story.denial(of: .keepBack, by: .officer) == .notYours(.moderation))
        try story.do(.publish, by: .shiftLead)
        #expect(story.report.visibility == .public)
    }
}
