import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what one hand began the same hand does not finish")
struct OneHandRulesTests {
    @Test(
        "A0.26: a State secret that is marked once more by the same person still waits for the second one, and lapses")
    func markedAgain() throws {
        var story = Story(sent("2026-03-03 09:15"))
        let secret = { Command.moderate(.keptBack(code: .stateSecret, reason: $0)) }
        try story.do(secret("Công trình quốc phòng."), by: .manager, at: "2026-03-03 10:00")
        try story.do(secret("Khu vực quân sự."), by: .manager, at: "2026-03-03 10:05")
        #expect(story.report.proposals.count == 1 && story.report.secrecyIsProvisional)
        story.wait(until: "2026-03-06 09:00")
        #expect(!story.report.isRestricted)
    }

    @Test("A0.26: what fell through as a State secret is not marked by one person again, but hidden by two")
    func markedAfterLapse() throws {
        let secret = Command.moderate(.keptBack(code: .stateSecret, reason: "Công trình quốc phòng."))
        let hide = Command.hide(code: .stateSecret, interest: .state, reason: "Công trình quốc phòng.")
        var lapsed = Story(sent("2026-03-03 16:00"))
        try lapsed.do(secret, by: .officer)
        lapsed.wait(until: "2026-03-05 00:00")
        var denied = Story(sent("2026-03-03 16:00"))
        try denied.do(secret, by: .officer)
        try denied.do(.disagree(1), by: .manager)
        // Marked as something else before anybody had confirmed it
        var dropped = Story(sent("2026-03-03 16:00"))
        try dropped.do(secret, by: .manager)
        try dropped.do(.keepBack, by: .manager)
        for var story in [lapsed, denied, dropped] {
            #expect(!story.report.isRestricted)
            for viewer in [Viewer.officer, .leader, .dispatcher, .manager] {
                #expect(story.denial(of: secret, by: viewer) == .secrecyTakesTwo)
            }
            if story.report.refusalTerm(story.law).end > story.now {
                #expect(story.denial(of: .refuse(.stateSecret), by: .leader) == .secrecyTakesTwo)
                #expect(story.denial(of: .refuse(.contentUnclear), by: .leader) == nil)
            }
            let offer = story.report.offer(.moderation, to: .officer, at: story.now, under: story.law)
            #expect(
                offer?.allows { if case .moderate(.keptBack(.stateSecret, _)) = $0 { true } else { false } } != true)
            try story.do(hide, by: .officer)
            #expect(!story.report.isRestricted, "until the second one agrees")
            try story.do(.agree(story.report.nextProposal - 1), by: .leader)
            #expect(story.report.isRestricted && !story.report.secrecyIsProvisional)
        }
        #expect(Denial.secrecyTakesTwo.kind == .conflict && Denial.secrecyTakesTwo.code == "secrecyTakesTwo")
    }

    @Test("A0.27: whoever has claimed a report sent for them is not the lead on it either")
    func claimed() throws {
        let story = Story(sent("2026-03-03 09:15"))
        var officer = Viewer.officer
        officer.claimed = [story.report.reporter]
        #expect(story.denial(of: .accept, by: officer) == .ownReport)
        #expect(story.denial(of: .accept, by: .officer) == nil)
    }

    @Test("A0.9, A0.26: who approved a hiding neither reviews it nor decides the objection to it, in another capacity")
    func reviewed() throws {
        var story = Story(sent("2026-03-03 09:15"))
        var both = Viewer.leader
        both.appointments.append(Appointment(.iocManager))
        try story.do(.hideInsult, by: .officer, at: "2026-03-03 10:00")
        try story.do(.agree(1), by: both, at: "2026-03-03 10:10")
        try story.do(.object, by: .lan, at: "2026-03-03 11:00")
        #expect(story.denial(of: .review(uphold: true), by: both) == .needsAnotherPerson)
        #expect(story.denial(of: .judge(uphold: true), by: both) == .needsAnotherPerson)
        #expect(story.denial(of: .review(uphold: true), by: .manager) == nil)
        #expect(story.denial(of: .judge(uphold: true), by: .manager) == nil)
    }

    @Test("A0.26, A0.30: an alarm nobody has acted on is not silenced by merging its report")
    func merged() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        let merge = Command.merge(into: ReportCode(number: 1), sameReporter: true, reason: "Trùng.")
        #expect(story.denial(of: merge, by: .dispatcher) == .notMergeable)
        try story.do(.recordFirstAction(words: "Đã cử xe chữa cháy."), by: .officer, at: "2026-03-03 09:25")
        #expect(story.denial(of: merge, by: .dispatcher) != .notMergeable)
    }

    @Test("A0.9, A0.26: nor who proposed it, who is something else besides")
    func proposed() throws {
        var story = Story(sent("2026-03-03 09:15"))
        var both = Viewer.officer
        both.appointments.append(Appointment(.iocManager))
        try story.do(.hideInsult, by: both, at: "2026-03-03 10:00")
        try story.do(.agree(1), by: .leader, at: "2026-03-03 10:10")
        try story.do(.object, by: .lan, at: "2026-03-03 11:00")
        #expect(story.denial(of: .review(uphold: true), by: both) == .needsAnotherPerson)
        #expect(story.denial(of: .judge(uphold: true), by: both) == .needsAnotherPerson)
    }

    @Test("A0.9, A0.26: who refused it at triage does not decide the objection to that, in another capacity")
    func refused() throws {
        var story = Story(sent("2026-03-03 09:15"), to: nil)
        var both = Viewer.dispatcher
        both.appointments.append(Appointment(.provincialOverseer))
        try story.do(.refuse(), by: both)
        try story.do(.object, by: .lan)
        #expect(story.denial(of: .judge(uphold: true), by: both) == .needsAnotherPerson)
        #expect(story.denial(of: .judge(uphold: true), by: .overseer) == nil)
    }
}
