import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what is shown")
struct ModerationRulesTests {
    @Test("REP-32, AMB-18: public only after moderation, whatever else has happened; refused never")
    func onlyAfterModeration() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.report.visibility == .notYetPublic)
        #expect(SeenReport(story.report, by: .anyone) == nil)
        try story.do(.answerDone, by: .leader, at: "2026-03-04 09:00")
        #expect(story.report.visibility == .notYetPublic)
        try story.do(.publish, by: .leader, at: "2026-03-04 10:00")
        #expect(story.report.visibility == .public)
        #expect(SeenReport(story.report, by: .anyone)?.face.answers.count == 1)
        story.wait(until: "2026-05-01 00:00")
        #expect(story.report.status == .closed && story.report.visibility == .public)
    }

    @Test("AMB-18: a report refused after it was public is public no more")
    func refusedLater() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.publish, by: .officer)
        try story.do(.refuse(), by: .leader)
        #expect(story.report.visibility == .notYetPublic && !story.report.isVisible(to: .anyone))
    }

    @Test("A0.2: decided within one working day of receipt, or oversight sees it; an answer is no way out")
    func late() throws {
        for answer in [false, true] {
            var story = Story(sent("2026-03-03 09:15"))
            if answer { try story.do(.answerDone, by: .leader, at: "2026-03-03 11:00") }
            story.wait(until: "2026-03-05 00:00")
            #expect(story.report.flags[.moderationLate] == day("2026-03-04").end)
            #expect(story.wasTold(.role(.iocManager), Flag.moderationLate.label(under: .starter)))
        }
        var decided = Story(sent("2026-03-03 09:15"))
        try decided.do(.keepBack, by: .officer)
        decided.wait(until: "2026-03-05 00:00")
        // Kept back is not public either: oversight sees it as well
        #expect(decided.report.flags[.moderationLate] == day("2026-03-04").end)
        var refused = Story(sent("2026-03-03 09:15"))
        try refused.do(.refuse(), by: .officer)
        refused.wait(until: "2026-03-05 00:00")
        #expect(refused.report.flags.isEmpty)
    }

    @Test("REP-18: kept back needs a code and a reason, is told, and may be objected to")
    func keptBack() throws {
        var story = Story(sent("2026-03-03 09:15"))
        let silent = Command.moderate(.keptBack(code: .personalData, reason: " "))
        #expect(story.denial(of: silent, by: .officer)?.field == "reason")
        #expect(story.denial(of: .moderate(.pending), by: .officer) == .alreadyDone(.moderation))
        try story.do(.keepBack, by: .officer)
        #expect(story.report.visibility == .notYetPublic)
        #expect(story.wasTold(.reporter, "chưa được công khai"))
        #expect(story.denial(of: .keepBack, by: .officer) == .alreadyDone(.moderation))
        #expect(story.denial(of: .moderate(.pending), by: .officer)?.field == "decision")
        try story.do(.object, by: .lan)
        #expect(story.wasTold(.role(.iocManager), "phản đối"))
        try story.do(.judge(uphold: false), by: .manager)
        // Somebody must still look at what is to be covered
        #expect(story.report.moderation == .pending && story.report.visibility == .notYetPublic)
        try story.do(.publish, by: .officer)
        #expect(story.report.visibility == .public)
        // And what is public is taken back by hiding alone, which takes two
        #expect(story.denial(of: .keepBack, by: .officer)?.field == "decision")
    }

    @Test("A0.9: what the IOC kept back, UBND tỉnh decides upon")
    func keptBackByTheIOC() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.keepBack, by: .dispatcher)
        try story.do(.object, by: .lan)
        #expect(story.denial(of: .judge(uphold: true), by: .manager) == .notTheReviewer)
        #expect(story.wasTold(.role(.provincialOverseer), "phản đối"))
        try story.do(.judge(uphold: false), by: .overseer)
        #expect(story.report.moderation == .pending)
    }

    @Test("A0.9, A0.32: what the IOC marked as a State secret UBND tỉnh clears when the reporter's objection is right")
    func secrecyOfTheIOC() throws {
        for marker in [Viewer.dispatcher, .manager] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.moderate(.keptBack(code: .stateSecret, reason: "Công trình quốc phòng.")), by: marker)
            try story.do(.object, by: .lan)
            #expect(story.denial(of: .judge(uphold: false), by: .manager) == .notTheReviewer)
            try story.do(.judge(uphold: false), by: .overseer)
            #expect(!story.report.isRestricted && story.report.moderation == .pending)
            #expect(story.report.proposals.isEmpty, "there is nothing to confirm any more")
        }
    }

    @Test("REP-18, A0.11: State secrecy goes to a restricted queue: few see it, one clears it, the clock runs on")
    func stateSecret() throws {
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        try story.do(.moderate(.keptBack(code: .stateSecret, reason: "Công trình quốc phòng.")), by: .officer)
        #expect(story.report.isRestricted)
        let mayLook = ["lan", "leader", "delegate", "manager", "overseer"]
        for (name, viewer) in Viewer.everybody {
            #expect(story.report.isVisible(to: viewer) == mayLook.contains(name), "\(name)")
        }
        #expect(story.denial(of: .publish, by: .leader) == .stateSecretNeedsRestrictedQueue)
        #expect(story.denial(of: .publish, by: .dispatcher) == .stateSecretNeedsRestrictedQueue)
        #expect(story.deadline == day("2026-03-11") && story.awaited(.becomeOverdue) != nil)
        try story.do(.publish, by: .manager)
        #expect(story.report.visibility == .public && !story.report.isRestricted)
    }

    @Test("REP-31, AMB-17: secret by request wins over everything, until the reporter lifts it; no officer can")
    func secrecy() throws {
        var story = Story(sent("2026-03-03 09:15", secret: true))
        try story.do(.publish, by: .officer)
        #expect(story.report.visibility == .secretByRequest)
        for (name, viewer) in Viewer.everybody where name != "lan" {
            #expect(story.denial(of: .setSecrecy(false), by: viewer) == .notYours(.secrecy), "\(name)")
        }
        try story.do(.setSecrecy(false), by: .lan)
        #expect(story.report.visibility == .public)
        try story.do(.setSecrecy(true), by: .lan)
        #expect(story.denial(of: .setSecrecy(true), by: .lan) == .alreadyDone(.secrecy))
        try story.do(.answerDone, by: .leader)
        #expect(!story.report.isVisible(to: .anyone))
        try story.do(.hideInsult, by: .officer)
        try story.do(.agree(story.report.proposals[0].id), by: .leader)
        #expect(story.report.visibility == .secretByRequest)
        story.wait(until: "2026-03-05 00:00")
        #expect(story.report.flags[.moderationLate] == nil)
    }

    @Test("AMB-18: what nobody has routed yet is not public, nor can be made so")
    func notRouted() {
        let story = Story(sent("2026-03-03 09:15"), to: nil)
        #expect(story.denial(of: .publish, by: .manager) == .notFrom(.submitted, .moderation))
    }

    @Test("REP-18: a picture that is added after the decision is not public before somebody has looked at it")
    func addedLater() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.publish, by: .officer)
        try story.do(.addMedia(.photo("later")), by: .lan)
        #expect(!PublicReport(story.report).media.contains { $0.id == "later" })
        try story.do(.publish, by: .officer)
        #expect(PublicReport(story.report).media.contains { $0.id == "later" })
    }

    @Test("REP-18: State secrecy is cleared by the IOC managing agency alone")
    func clearingSecrecy() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.moderate(.keptBack(code: .stateSecret, reason: "Có tài liệu mật")), by: .leader)
        #expect(story.report.isRestricted)
        let milder = Command.moderate(.keptBack(code: .insult, reason: "Đổi mã"))
        #expect(story.denial(of: milder, by: .leader) == .stateSecretNeedsRestrictedQueue)
        let masked = Command.cover(story.report, ("cống", .personalData))
        #expect(story.denial(of: masked, by: .leader) == .stateSecretNeedsRestrictedQueue)
    }
}
