import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: the answer and what follows it")
struct AnswerRulesTests {
    private func answered(_ time: String = "2026-03-05 10:00") throws -> Story {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: time)
        return story
    }

    @Test("REP-37, A0.21: there are four outcomes, exactly, and each meets the clock", arguments: Outcome.allCases)
    func outcomes(outcome: Outcome) throws {
        #expect(
            Outcome.allCases.map(\.rawValue) == ["resolvedOnSite", "plannedWithDate", "explained", "referredOutside"])
        var story = Story(sent("2026-03-03 09:15"))
        let answer = Command.answer(
            outcome: outcome, text: "Đã xem xét.", media: [],
            plannedFor: outcome == .plannedWithDate ? day("2026-03-20") : nil,
            referredTo: outcome == .referredOutside ? "Công ty Điện lực" : nil)
        try story.do(answer, by: .leader, at: "2026-03-11 10:00")
        #expect(story.report.status == .answered)
        #expect(story.report.answer?.outcome == outcome)
        #expect(story.report.lateness(at: story.now) == .onTime)
        story.wait(until: "2026-03-13 00:00")
        #expect(!story.names.contains("becameOverdue") && !story.names.contains("progressNoticeOwed"))
        #expect((story.report.commitment != nil) == (outcome == .plannedWithDate))
    }

    @Test("REP-23: an answer has words, a plan its date, a referral its address")
    func missing() {
        let story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: .answer(" \n "), by: .leader)?.field == "text")
        #expect(story.denial(of: .plan(for: nil), by: .leader) == .answerDateMissing)
        let referral = Command.answer(
            outcome: .referredOutside, text: "Đã chuyển.", media: [], plannedFor: nil, referredTo: "")
        #expect(story.denial(of: referral, by: .leader)?.field == "referredTo")
        #expect(
            story.denial(of: .answer(String(repeating: "a", count: 20_001)), by: .leader)
                == .tooLong(field: "text", limit: 20_000))
    }

    @Test("A0.6: a plan may promise at most 30 working days ahead; more needs a changed date")
    func planLimit() {
        let story = Story(sent("2026-03-03 09:15"))
        let last = Law.starter.calendar.workingDay(30, after: day("2026-03-03"))
        #expect(last == day("2026-04-14"))
        #expect(story.denial(of: .plan(for: last), by: .leader) == nil)
        #expect(story.denial(of: .plan(for: last + 1), by: .leader) == .planNeedsDeadlineChange(last: last))
        #expect(
            story.denial(of: .plan(for: day("2026-03-02")), by: .leader)
                == .answerDateOutOfRange(first: day("2026-03-03"), last: last))
        #expect(story.denial(of: .plan(for: day("2026-03-03")), by: .leader) == nil)
    }

    @Test("AMB-13: an officer's answer waits for the leader; declined it goes back to work")
    func approval() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .officer, at: "2026-03-05 09:00")
        #expect(story.report.status == .pendingApproval && story.report.answer == nil)
        #expect(story.denial(of: .answerDone, by: .officer) == .alreadyDone(.answer))
        #expect(story.denial(of: .agree(1), by: .officer) == .notYours(.approval))
        #expect(story.denial(of: .agree(1), by: .otherLeader) == .notYours(.approval))
        #expect(story.denial(of: .agree(1), by: .dispatcher) == .notYours(.approval))
        // A0.24: in an agency with one account the IOC managing agency is the second; the leader is called upon first.
        #expect(story.denial(of: .agree(1), by: .manager) == nil)
        #expect(story.report.awaited == [.leadLeader])
        #expect(story.denial(of: .agree(2), by: .leader) == .nothingToDecide(.approval))
        try story.do(.disagree(1), by: .leader, at: "2026-03-05 10:00")
        #expect(story.report.status == .inProgress)
        #expect(story.deadline == day("2026-03-11"), "waiting for a signature pauses nothing")
        try story.do(.answerDone, by: .officer, at: "2026-03-05 11:00")
        try story.do(.agree(2), by: .leader, at: "2026-03-05 12:00")
        #expect(story.report.answer?.writtenBy.account == Viewer.officer.account)
        #expect(story.report.answer?.approvedBy.account == Viewer.leader.account)
    }

    @Test("AMB-05: waiting for approval does not stop the clock")
    func approvalDoesNotPause() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .officer, at: "2026-03-11 17:00")
        try story.do(.agree(1), by: .leader, at: "2026-03-12 08:00")
        #expect(story.report.lateness(at: story.now) == .overdue)
    }

    @Test("A0.24: a wrong answer is corrected in public, and the old one is kept")
    func correction() throws {
        var story = try answered()
        #expect(story.denial(of: .correct(text: "x", reason: ""), by: .leader)?.field == "reason")
        #expect(story.denial(of: .correct(text: "x", reason: "y"), by: .officer) == .notYours(.correction))
        try story.do(.rate(.satisfied), by: .lan, at: "2026-03-05 12:00")
        try story.do(
            .correct(text: "Đã nạo vét 30 m cống.", reason: "Ghi nhầm số liệu."), by: .leader, at: "2026-03-06 09:00")
        let face = PublicReport(story.report).answers[0]
        #expect(face.text == "Đã nạo vét xong cống, ảnh kèm theo.")
        #expect(face.corrections.map(\.text) == ["Đã nạo vét 30 m cống."])
        #expect(face.rating == .satisfied)
        #expect(story.wasTold(.reporter, "đính chính"))
    }

    @Test("AMB-08: a promise stays on the board until there is proof, and a missed one is told")
    func commitment() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.plan(for: day("2026-03-20")), by: .leader, at: "2026-03-10 10:00")
        let proof = Command.proveCommitment(words: "Đã lắp đèn.", media: ["anh"])
        #expect(story.denial(of: proof, by: .otherOfficer) == .notYours(.commitmentProof))
        var kept = story
        try kept.do(proof, by: .officer, at: "2026-03-20 23:00")
        kept.wait(until: "2026-03-30 00:00")
        #expect(kept.report.commitment?.missedAt == nil && kept.report.commitment?.isOpen == false)
        #expect(kept.denial(of: proof, by: .officer) == .nothingToDecide(.commitmentProof))
        story.wait(until: "2026-03-21 00:00")
        #expect(story.time(of: "commitmentMissed") == day("2026-03-20").end)
        #expect(story.wasTold(.reporter, "chưa được thực hiện") && story.wasTold(.leaders(of: .paHam), "Cam kết"))
        #expect(story.report.commitment?.isOpen == true)
    }

    @Test("A0.5: it closes by itself at the end of the rating window, with nothing open")
    func closing() throws {
        var plain = try answered()
        plain.wait(until: "2026-04-04 23:59")
        #expect(plain.report.status == .answered)
        plain.wait(until: "2026-04-05 00:00")
        #expect(plain.report.status == .closed)
        #expect(plain.happened(.closed(automatically: true, reason: nil)))

        var asked = try answered()
        try asked.do(.complain, by: .lan, at: "2026-03-10 09:00")
        asked.wait(until: "2026-05-01 00:00")
        #expect(asked.report.status == .answered, "feedback is undecided")
        try asked.do(.weigh(1, again: false), by: .officer, at: "2026-05-04 09:00")
        asked.wait(until: "2026-05-04 09:01")
        #expect(asked.report.status == .closed)

        var hidden = try answered()
        try hidden.do(.hideInsult, by: .leader, at: "2026-03-06 09:00")
        try hidden.do(.agree(1), by: .delegate, at: "2026-03-06 09:30")
        hidden.wait(until: "2026-05-01 00:00")
        #expect(hidden.report.status == .answered, "the hiding is not reviewed")
        try hidden.do(.review(uphold: true), by: .manager, at: "2026-05-04 09:00")
        hidden.wait(until: "2026-05-04 09:01")
        #expect(hidden.report.status == .closed)
    }

    @Test("A0.19: the IOC managing agency reopens a closed report with a reason, into a round of its own")
    func reopening() throws {
        var story = try answered()
        story.wait(until: "2026-04-05 00:00")
        #expect(story.denial(of: .reopen(reason: " "), by: .manager)?.field == "reason")
        for viewer in [Viewer.leader, .dispatcher, .lan, .overseer] {
            #expect(story.denial(of: .reopen(reason: "x"), by: viewer) == .notYours(.reopening))
        }
        try story.do(.reopen(reason: "Cống tắc lại tại chỗ cũ."), by: .manager, at: "2026-04-06 09:00")
        #expect(story.report.status == .inProgress && story.report.closedAt == nil)
        #expect(story.report.rounds.count == 2)
        #expect(story.deadline == day("2026-04-14"))
        #expect(story.report.rounds[0].answer != nil)
        #expect(story.wasTold(.officers(of: .paHam), "mở lại") && story.wasTold(.reporter, "mở lại"))
        // And a second round that is late is late, reminded and reported like the first
        story.wait(until: "2026-04-18 00:00")
        #expect(story.times(of: "becameOverdue") == [day("2026-04-14").end])
        #expect(story.report.noticeOwedSince == day("2026-04-14").end)
        #expect(story.report.flags[.overdueReported] == day("2026-04-17").end)
    }

    @Test("REP-25: both rounds may be overdue, and each is noted and reported")
    func twoLateRounds() throws {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-03-18 09:00")
        try story.do(.answerDone, by: .leader, at: "2026-03-18 10:00")
        try story.do(.complain, by: .lan, at: "2026-03-19 10:00")
        try story.do(.weigh(1, again: true), by: .officer, at: "2026-03-20 10:00")
        #expect(story.deadline == day("2026-03-30"))
        story.wait(until: "2026-04-05 00:00")
        #expect(story.times(of: "becameOverdue") == [day("2026-03-11").end, day("2026-03-30").end])
        #expect(story.times(of: "progressNoticeOwed") == [day("2026-03-11").end, day("2026-03-30").end])
        let reported = story.times(of: .overdueReported)
        #expect(reported == [day("2026-03-16").end, day("2026-04-02").end])
        let noticeLate = story.times(of: .noticeLate)
        #expect(noticeLate == [day("2026-03-12").end, day("2026-03-31").end])
    }

    @Test("A0.6: a day that is named with another outcome than a plan is no promise")
    func noPromise() throws {
        var story = Story(sent("2026-03-03 09:15"))
        let answer = Command.answer(
            outcome: .explained, text: "Đã giải thích.", media: [], plannedFor: day("2026-03-20"), referredTo: nil)
        try story.do(answer, by: .leader)
        #expect(story.report.commitment == nil && story.report.answer?.plannedFor == nil)
    }

    @Test("A0.19, REP-39: work that goes on has heard who asked for it: reopening decides the open feedback")
    func reopeningHears() throws {
        var story = Story(sent("2026-03-03 09:15"), under: .starter { $0.feedbackWindowDays = 60 })
        try story.do(.answerDone, by: .leader, at: "2026-03-05 10:00")
        story.wait(until: "2026-04-06 09:00")
        try #require(story.report.status == .closed)
        try story.do(.complain, by: .lan)
        try story.do(.reopen(reason: "Cống tắc lại."), by: .manager)
        #expect(story.report.openFeedback == nil && story.report.feedbacks.last?.decision?.continues == true)
        #expect(story.report.rounds.count == 2)
    }

    @Test("A0.5, AMB-15: it does not close while an objection waits for its decision")
    func openObjection() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.keepBack, by: .officer)
        try story.do(.answerDone, by: .leader)
        try story.do(.object, by: .lan)
        story.wait(until: "2026-05-01 00:00")
        #expect(story.report.status == .answered)
        try story.do(.judge(uphold: true), by: .manager)
        story.wait(until: "2026-05-01 00:01")
        #expect(story.report.status == .closed)
    }
}
