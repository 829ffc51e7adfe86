import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: hiding and its oversight")
struct HidingRulesTests {
    private func published() throws -> Story {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.publish, by: .officer, at: "2026-03-03 10:00")
        return story
    }

    private func hidden() throws -> Story {
        var story = try published()
        try story.do(.hideInsult, by: .officer, at: "2026-03-05 09:00")
        try story.do(.agree(1), by: .leader, at: "2026-03-05 09:30")
        return story
    }

    @Test("REP-42: only a violation of the regulation hides; embarrassing, late or without reason is no code")
    func codes() throws {
        #expect(
            ViolationCode.allCases.map(\.rawValue) == [
                "complaint", "denunciation", "personalData", "stateSecret", "unlawful", "immoral", "insult",
                "criticisingLabelling", "incitement", "duplicate",
            ])
        let silent = Command.hide(code: .insult, interest: .person, reason: " ")
        #expect(try published().denial(of: silent, by: .leader)?.field == "reason")
    }

    @Test("REP-44: one of the three protected interests is named, and kept", arguments: ProtectedInterest.allCases)
    func interests(interest: ProtectedInterest) throws {
        #expect(ProtectedInterest.allCases.count == 3)
        var story = try published()
        try story.do(.hide(code: .incitement, interest: interest, reason: "Kích động."), by: .leader)
        try story.do(.agree(1), by: .delegate)
        #expect(story.report.hiding?.interest == interest && story.report.hiding?.code == .incitement)
        #expect(story.timeline(for: .reporter).contains { $0.title.contains(interest.label) })
    }

    @Test("REP-43: only the lead agency or the IOC managing agency; helpers, operators and others cannot even propose")
    func who() throws {
        var story = try published()
        try story.do(.cooperate(agency: .construction, externalPartner: nil, request: "Cử người."), by: .officer)
        for viewer in [
            Viewer.departmentLeader, .otherLeader, .dispatcher, .shiftLead, .overseer, .inspector, .lan, .anyone,
        ] {
            #expect(story.denial(of: .hideInsult, by: viewer) == .notYours(.hiding))
        }
        for viewer in [Viewer.officer, .leader, .manager] {
            #expect(story.denial(of: .hideInsult, by: viewer) == nil)
        }
    }

    @Test("AMB-13: hiding always takes two people; whoever proposes does not approve, whatever their rank")
    func twoPeople() throws {
        for proposer in [Viewer.officer, .leader, .manager] {
            var story = try published()
            try story.do(.hideInsult, by: proposer)
            #expect(!story.report.isHidden)
            #expect(story.denial(of: .agree(1), by: proposer) != nil)
            #expect(story.denial(of: .agree(1), by: .dispatcher) == .notYours(.approval))
            #expect(story.denial(of: .agree(1), by: .overseer) == .notYours(.approval))
        }
        // One person with two offices is still one person
        let both = Viewer(
            account: Viewer.leader.account,
            appointments: [Appointment(.agencyLeader, at: .paHam), Appointment(.iocManager)])
        var story = try published()
        try story.do(.hideInsult, by: both)
        #expect(story.denial(of: .agree(1), by: both) == .needsAnotherPerson)
    }

    @Test("A0.24: in a one-person commune the IOC managing agency is the second, and hears of it at once")
    func onePersonCommune() throws {
        var story = try published()
        try story.do(.hideInsult, by: .leader)
        #expect(story.wasTold(.role(.iocManager), "chờ IOC"))
        try story.do(.agree(1), by: .manager)
        #expect(story.report.isHidden)
        #expect(story.report.hiding?.reviewer == .overseer, "what the IOC agreed to, UBND tỉnh reviews")
    }

    @Test("AMB-13: a proposal to hide may be declined, and once hidden it is not hidden again")
    func declined() throws {
        var story = try published()
        try story.do(.hideInsult, by: .officer)
        #expect(story.denial(of: .hideInsult, by: .officer) == .alreadyDone(.hiding))
        try story.do(.disagree(1), by: .leader)
        #expect(!story.report.isHidden && story.report.visibility == .public)
        #expect(try hidden().denial(of: .hideInsult, by: .leader) == .alreadyDone(.hiding))
    }

    @Test(
        "REP-45: hidden, it is for everyone outside what does not exist",
        arguments: [Viewer.anyone, .neighbour, .otherOfficer, .otherLeader])
    func gone(viewer: Viewer) throws {
        let story = try hidden()
        #expect(SeenReport(story.report, by: viewer) == nil)
        #expect(!story.report.isVisible(to: viewer))
    }

    @Test("IOC-01, AMB-14: the reporter and the three overseers see it, with who, when and why")
    func seenByOversight() throws {
        let story = try hidden()
        for viewer in [Viewer.lan, .officer, .leader, .dispatcher, .shiftLead, .manager, .overseer, .inspector] {
            let inside = try #require(SeenReport(story.report, by: viewer)?.inside)
            #expect(inside.report.hiding?.code == .insult)
            #expect(inside.report.hiding?.at == moment("2026-03-05 09:30"))
            #expect(inside.report.hiding?.proposedBy.account == Viewer.officer.account)
        }
    }

    @Test("AMB-15: the reporter is told at once, with the code and how to object; the answer is due in 3 working days")
    func objection() throws {
        var story = try hidden()
        #expect(story.wasTold(.reporter, "Ông/bà có thể phản đối"))
        try story.do(.object, by: .lan, at: "2026-03-05 20:00")
        #expect(story.denial(of: .object, by: .lan) == .alreadyDone(.objection))
        #expect(story.awaited(.flag(.objectionLate)) == day("2026-03-10").end)
        for viewer in [Viewer.leader, .officer, .dispatcher, .lan] {
            #expect(story.denial(of: .judge(uphold: true), by: viewer) == .notYours(.objectionDecision))
        }
        var upheld = story
        try upheld.do(.judge(uphold: true), by: .manager, at: "2026-03-06 09:00")
        #expect(upheld.report.isHidden && upheld.report.hiding?.review?.upheld == true)
        try story.do(.judge(uphold: false), by: .manager, at: "2026-03-06 09:00")
        #expect(story.report.visibility == .public)
        #expect(story.report.hidings.last?.review?.upheld == false)
        #expect(story.wasTold(.reporter, "đã được trả lời"))
    }

    @Test("A0.9: what the IOC hides, UBND tỉnh reviews, objections too")
    func supervisorIsNotItsOwnJudge() throws {
        var story = try published()
        try story.do(.hideInsult, by: .manager)
        try story.do(.agree(1), by: .leader)
        #expect(story.wasTold(.role(.provincialOverseer), "cần rà soát"))
        try story.do(.object, by: .lan)
        #expect(story.wasTold(.role(.provincialOverseer), "phản đối"))
        #expect(story.denial(of: .review(uphold: true), by: .manager) == .notTheReviewer)
        #expect(story.denial(of: .judge(uphold: true), by: .manager) == .notTheReviewer)
        #expect(story.denial(of: .review(uphold: true), by: .inspector) == .notYours(.hidingReview))
        try story.do(.review(uphold: false), by: .overseer)
        #expect(story.report.visibility == .public)
    }

    @Test("IOC-01: each hide opens a review of one working day, and one that is late is flagged")
    func review() throws {
        var story = try hidden()
        #expect(story.awaited(.flag(.hidingReviewLate)) == day("2026-03-06").end)
        #expect(story.denial(of: .reviewHiding(uphold: true, reason: ""), by: .manager)?.field == "reason")
        #expect(story.denial(of: .review(uphold: true), by: .leader) == .notYours(.hidingReview))
        story.wait(until: "2026-03-07 00:00")
        #expect(story.report.flags[.hidingReviewLate] == day("2026-03-06").end)
        try story.do(.review(uphold: true), by: .manager)
        #expect(story.report.isHidden)
        #expect(story.denial(of: .review(uphold: true), by: .manager) == .nothingToDecide(.hidingReview))
    }

    @Test("A0.9: what is late is told to whoever must review it: UBND tỉnh where the IOC hid, kept back or refused")
    func lateReviewer() throws {
        for (hider, role, other) in [
            (Viewer.manager, Role.provincialOverseer, Role.iocManager), (.officer, .iocManager, .provincialOverseer),
        ] {
            var story = try published()
            try story.do(.hideInsult, by: hider, at: "2026-03-05 09:00")
            try story.do(.agree(1), by: .leader)
            try story.do(.object, by: .lan)
            story.wait(until: "2026-03-12 00:00")
            for flag in [Flag.hidingReviewLate, .objectionLate] {
                let words = flag.label(under: .starter)
                #expect(story.wasTold(.role(role), words) && !story.wasTold(.role(other), words), "\(flag)")
            }
        }
    }

    @Test("IOC-01: a hiding that the agency lifts before the review is reviewed all the same")
    func liftedBeforeReview() throws {
        var story = try hidden()
        try story.do(.unhide(reason: "Đã qua đợt kiểm tra."), by: .leader, at: "2026-03-06 09:00")
        #expect(story.report.visibility == .public)
        #expect(story.awaited(.flag(.hidingReviewLate)) == day("2026-03-06").end)
        try story.do(.review(uphold: false), by: .manager, at: "2026-03-06 15:00")
        #expect(story.report.hidings.last?.review?.upheld == false)
        #expect(story.times(of: "unhidden").count == 1)
    }

    @Test(
        "IOC-01: a supervisor can unhide, with a reason, and that counts as overturned",
        arguments: [Viewer.manager, .overseer])
    func unhidden(supervisor: Viewer) throws {
        var story = try hidden()
        #expect(story.denial(of: .unhide(reason: " "), by: supervisor)?.field == "reason")
        for viewer in [Viewer.officer, .dispatcher, .inspector, .lan] {
            #expect(story.denial(of: .unhide(reason: "x"), by: viewer) == .notYours(.unhiding))
        }
        try story.do(.unhide(reason: "Không có lời thóa mạ."), by: supervisor)
        #expect(story.report.hidings.last?.review?.upheld == false)
        #expect(story.awaited(.flag(.hidingReviewLate)) == nil)
        #expect(story.denial(of: .unhide(reason: "x"), by: supervisor) == .nothingToDecide(.unhiding))
        #expect(story.wasTold(.reporter, "bỏ ẩn"))
    }

    @Test("IOC-02, AMB-06: hiding changes nothing but visibility: same agency, day, reminders, duties")
    func nothingElse() throws {
        let open = try published()
        var hidden = try hidden()
        try hidden.do(.review(uphold: true), by: .manager, at: "2026-03-05 10:00")
        var plain = open
        plain.wait(until: "2026-03-05 10:00")
        #expect(hidden.report.agenda(under: .starter) == plain.report.agenda(under: .starter))
        plain.wait(until: "2026-03-20 00:00")
        hidden.wait(until: "2026-03-20 00:00")
        #expect(hidden.reminders == plain.reminders)
        #expect(hidden.report.flags == plain.report.flags)
        #expect(hidden.time(of: "becameOverdue") == plain.time(of: "becameOverdue"))
        #expect(hidden.report.noticeOwedSince == plain.report.noticeOwedSince)
        #expect(hidden.report.lateness(at: hidden.now) == .overdue)
    }

    @Test("IOC-03: what is hidden near its day is marked with what was left, and nothing after the answer")
    func nearItsDay() throws {
        for (time, left) in [
            ("2026-03-05 09:00", 4), ("2026-03-10 09:00", 1), ("2026-03-11 09:00", 0), ("2026-03-12 09:00", 0),
        ] {
            var story = try published()
            try story.do(.hideInsult, by: .officer, at: time)
            try story.do(.agree(1), by: .leader)
            #expect(story.report.hiding?.workingDaysLeft == left, "\(time)")
        }
        var answered = try published()
        try answered.do(.answerDone, by: .leader)
        try answered.do(.hideInsult, by: .officer)
        try answered.do(.agree(1), by: .leader)
        #expect(answered.report.hiding?.workingDaysLeft == nil)
    }

    @Test("IOC-03, AMB-16: a hidden report ends only with an answer or a valid refusal")
    func noWayOut() throws {
        var story = Story(sent("2026-03-03 09:15"), to: .paHam)
        try story.do(.hideInsult, by: .manager, at: "2026-03-03 09:30")
        try story.do(.agree(1), by: .leader, at: "2026-03-03 09:40")
        #expect(story.report.status == .routed)
        let merge = Command.merge(
            into: ReportCode(day: day("2026-03-01"), random: 5), sameReporter: true, reason: "Trùng")
        #expect(story.denial(of: merge, by: .dispatcher) == .hiddenNeedsAnswer)
        var answered = story
        try answered.do(.answerDone, by: .leader)
        #expect(answered.report.status == .answered && answered.report.visibility == .hidden)
        try story.do(.refuse(.insult), by: .leader)
        #expect(
            story.report.status == .refused && story.report.visibility == .hidden,
            "AMB-16: refused and hidden, both shown")
        #expect(story.awaited(.flag(.hidingReviewLate)) != nil, "A0.3: a hidden report closed by refusal is reviewed")
    }

    @Test(
        "IOC-01, A0.9: UBND tỉnh may review any hiding, and decide any objection, in place of the IOC managing agency")
    func fromAbove() throws {
        var story = try hidden()
        try story.do(.object, by: .lan)
        #expect(story.report.hiding?.reviewer == .iocManager && story.report.objectionReviewer == .iocManager)
        #expect(story.denial(of: .review(uphold: true), by: .overseer) == nil)
        #expect(story.denial(of: .judge(uphold: true), by: .overseer) == nil)
    }

    @Test("A0.11: what is hidden for State secrecy no agency lifts again")
    func secret() throws {
        var story = try published()
        try story.do(.hide(code: .stateSecret, interest: .state, reason: "Công trình quốc phòng."), by: .officer)
        try story.do(.agree(1), by: .leader)
        let lift = Command.unhide(reason: "Không còn.")
        #expect(story.denial(of: lift, by: .leader) == .stateSecretNeedsRestrictedQueue)
        #expect(story.denial(of: lift, by: .manager) == nil)
    }
}
