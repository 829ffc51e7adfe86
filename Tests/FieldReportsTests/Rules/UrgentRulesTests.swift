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
                "Thiên tai", "Hỏa hoạn", "Tai nạn", "Trộm cướp", "Mất an ninh, trật tự",
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
        try story.do(.setUrgency(nil, reason: "Báo nhầm."), by: .dispatcher, at: "2026-03-03 10:10")
        try story.do(.agree(1), by: .shiftLead)
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

    @Test(
        "A0.30, AMB-20: acknowledged without a first action it rings again after its minutes, one step higher each time"
    )
    func ringsAgain() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(.acknowledge, by: .dispatcher, at: "2026-03-03 09:20")
        #expect(story.report.urgent?.acknowledgedBy?.account == Viewer.dispatcher.account)
        #expect(story.report.urgent?.isIdle == true)
        story.wait(until: "2026-03-03 14:00")
        let rings = story.report.urgent?.rings ?? []
        #expect(rings.map(\.step) == [.agencyLeader, .iocLead, .provincialDuty])
        #expect(rings.map(\.at) == ["10:15", "11:15", "12:15"].map { moment("2026-03-03 \($0)") })
        for recipient in [
            Notice.Recipient.officers(of: .paHam), .role(.iocOperator), .leaders(of: .paHam), .role(.iocShiftLead),
            .role(.provincialOverseer),
        ] {
            #expect(story.wasTold(recipient, "đã nhận nhưng chưa hành động"))
        }

        var acted = Story(sent("2026-03-03 09:15", urgent: .fire))
        try acted.do(.acknowledge, by: .officer, at: "2026-03-03 09:20")
        try acted.do(.recordFirstAction(words: "Đã đến nơi."), by: .officer, at: "2026-03-03 10:00")
        acted.wait(until: "2026-03-03 14:00")
        #expect(acted.report.urgent?.rings == nil)

        // Heard late, it has its minutes all the same; and they are the rules'
        var late = Story(sent("2026-03-03 09:15", urgent: .fire), under: .starter { $0.urgentFirstActionMinutes = 30 })
        try late.do(.acknowledge, by: .officer, at: "2026-03-03 09:50")
        #expect(late.awaited(.ringAgain(.agencyLeader)) == moment("2026-03-03 10:20"))
    }

    @Test("A0.30, REP-29: an agency that gets it acknowledged and undone is woken as well, and rings from there")
    func newLeadIsWoken() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire), to: nil)
        try story.do(.acknowledge, by: .dispatcher, at: "2026-03-03 09:20")
        try story.do(.route(.paHam), by: .dispatcher, at: "2026-03-03 09:40")
        #expect(story.notices.contains { $0.to == .officers(of: .paHam) && $0.kind == .urgent })
        #expect(story.awaited(.ringAgain(.agencyLeader)) == moment("2026-03-03 10:40"))
    }

    @Test("A0.32: while no agency has it, the IOC writes down what was done first")
    func firstActionOfTheIOC() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire), to: nil)
        try story.do(.recordFirstAction(words: "Đã gọi 114."), by: .dispatcher, at: "2026-03-03 09:18")
        #expect(story.report.urgent?.firstActionAt == moment("2026-03-03 09:18"))
        #expect(story.report.status == .submitted)
    }

    @Test("A0.22: whether the answer came within its hours is a figure, and no limit")
    func answerHours() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        let (early, late) = (moment("2026-03-04 09:15"), moment("2026-03-04 09:16"))
        #expect(story.report.urgentAnswerDue(under: .starter) == early)
        #expect(story.report.isUrgentlyAnswered(at: early, under: .starter) == nil)
        #expect(story.report.isUrgentlyAnswered(at: late, under: .starter) == false)
        #expect(story.report.lateness(at: late) == .onTime)
        try story.do(.answerDone, by: .leader, at: "2026-03-04 08:00")
        #expect(story.report.isUrgentlyAnswered(at: late, under: .starter) == true)
        #expect(Story(sent("2026-03-03 09:15")).report.isUrgentlyAnswered(at: late, under: .starter) == nil)
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

    @Test("REP-29: where somebody has acted, the next agency is told and not woken")
    func actedBefore() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(.recordFirstAction(words: "Đã cử xe."), by: .officer, at: "2026-03-03 09:20")
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-03 09:30")
        #expect(story.times(of: "alerted").count == 1)
    }
}
