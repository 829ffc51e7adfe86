import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: nobody judges what they had a part in")
struct JudgingRulesTests {
    private let secret = Command.moderate(.keptBack(code: .stateSecret, reason: "Công trình quốc phòng."))

    private func promoted(_ viewer: Viewer, to roles: Role...) -> Viewer {
        Viewer(account: viewer.account, appointments: roles.map { Appointment($0) })
    }

    @Test("A0.9, A0.26: who agreed to a late refusal decides no objection to it, in whatever capacity")
    func lateRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.refuse(), by: .officer, at: "2026-03-06 09:00")
        try story.do(.agree(1), by: .leader)
        try story.do(.agree(1), by: .manager)
        #expect(story.report.refusal?.hands.map(\.account) == [Viewer.officer, .leader, .manager].map(\.account))
        try story.do(.object, by: .lan)
        for hand in [Viewer.officer, .leader, .manager] {
            let denial = story.denial(of: .judge(uphold: true), by: promoted(hand, to: .provincialOverseer))
            #expect(denial == .needsAnotherPerson)
        }
        #expect(story.denial(of: .judge(uphold: true), by: .overseer) == nil)
    }

    @Test("A0.9, A0.32: UBND tỉnh agrees to nothing beforehand, for it decides the objection to it")
    func overseer() throws {
        #expect(!Move.all.contains { $0.act == .approval && $0.by.contains(.overseer) })
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-04 16:00")
        try story.do(.refuse(), by: .manager, at: "2026-03-05 09:00")
        #expect(story.report.proposals.map(\.callsOn) == [.iocShiftLead])
        #expect(story.denial(of: .agree(1), by: .overseer) == .notYours(.approval))
        try story.do(.agree(1), by: .shiftLead)
        #expect(story.report.refusal?.late == true && story.report.refusal?.by.standing == .iocManager)
        try story.do(.object, by: .lan)
        for isYes in [true, false] { #expect(story.denial(of: .judge(uphold: isYes), by: .overseer) == nil) }
    }

    @Test("A0.9, A0.26: who kept a report back, or confirmed it as a secret, decides no objection to that")
    func keptBack() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.keepBack, by: .officer)
        try story.do(.object, by: .lan)
        #expect(story.report.objectionReviewer == .iocManager)
        #expect(
            story.denial(of: .judge(uphold: true), by: promoted(.officer, to: .iocManager)) == .needsAnotherPerson)
        #expect(story.denial(of: .judge(uphold: true), by: .manager) == nil)

        var confirmed = Story(sent("2026-03-03 09:15"))
        try confirmed.do(secret, by: .officer)
        try confirmed.do(.agree(1), by: .manager)
        try confirmed.do(.object, by: .lan)
        #expect(confirmed.report.objectionReviewer == .overseer, "the supervisor had a hand in it")
        #expect(confirmed.denial(of: .judge(uphold: true), by: .manager) == .notTheReviewer)
        #expect(
            confirmed.denial(of: .judge(uphold: true), by: promoted(.manager, to: .provincialOverseer))
                == .needsAnotherPerson)
        #expect(confirmed.denial(of: .judge(uphold: false), by: .overseer) == nil)
    }

    @Test("A0.9, A0.26: who confirmed the secrecy of a refusal does not review that refusal")
    func secretRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"), to: nil)
        try story.do(.refuse(.stateSecret), by: .dispatcher)
        try story.do(.agree(1), by: .manager)
        let review = Command.review(uphold: true, reason: "Đã xem lại.")
        for hand in [Viewer.dispatcher, .manager] {
            #expect(
                story.denial(of: review, by: promoted(hand, to: .provincialOverseer)) == .needsAnotherPerson)
        }
        #expect(story.denial(of: review, by: .overseer) == nil)
    }

    @Test("A0.9, IOC-01: who asked for a hiding does not review it by lifting it in another office")
    func lifted() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.hideInsult, by: .officer)
        try story.do(.agree(1), by: .leader)
        let lift = Command.unhide(reason: "Không còn cần.")
        #expect(story.denial(of: lift, by: promoted(.officer, to: .iocManager)) == .needsAnotherPerson)
        try story.do(lift, by: .leader)
        #expect(story.report.hidingReviewer == .iocManager, "lifted by the agency, it waits for its review")
    }
}
