import LocalTime
import Office
import Testing

@testable import FieldReports

/// G10: the wrong agency first, then cooperation, an extension, a plan and a clarification.
@Suite("Story: wrong agency, extension, clarification")
struct WrongAgencyTests {
    /// The bridge plank, routed to Sở A, given back, and routed to UBND xã B with helpers.
    private func routedTwice() throws -> Story {
        var story = Story(sent("2026-03-09 08:10", "Ván cầu bị gãy", category: "giao_thong"), to: nil)
        try story.do(.route(.construction), by: .dispatcher, at: "2026-03-09 08:40")
        try story.do(.giveBack, by: .department, at: "2026-03-10 15:00")
        try story.do(.route(.paHam), by: .dispatcher, at: "2026-03-10 15:20")
        try story.do(
            .cooperate(agency: .construction, externalPartner: nil, request: "Cử kỹ thuật."), by: .officer,
            at: "2026-03-10 16:00")
        try story.do(
            .cooperate(agency: nil, externalPartner: "Điện lực", request: "Tắt đường dây."), by: .officer,
            at: "2026-03-10 16:05")
        return story
    }

    @Test("REP-22, REP-24: G10, given back in its day, the next agency has a clock of its own")
    func givenBack() throws {
        // Given the IOC sends it to Sở A on Monday 09/03/2026 08:40
        var story = Story(sent("2026-03-09 08:10"), to: nil)
        #expect(story.report.status == .submitted && story.report.leadAgency == nil)
        try story.do(.route(.construction), by: .dispatcher, at: "2026-03-09 08:40")
        #expect(story.deadline == day("2026-03-17"))

        // When A gives it back within its working day
        try story.do(.giveBack, by: .department, at: "2026-03-10 15:00")
        #expect(story.report.status == .returned)
        #expect(story.report.status.owesAnswer, "a return is no refusal")
        #expect(story.wasTold(.role(.iocOperator), "trả lại"))

        // And the IOC sends it to B
        try story.do(.route(.paHam), by: .dispatcher, at: "2026-03-10 15:20")

        // Then B's own day is Wednesday 18/03, and the time since sending is still known
        #expect(story.deadline == day("2026-03-18"))
        #expect(story.report.receivedAt == moment("2026-03-10 15:20"))
        #expect(story.report.submittedAt == moment("2026-03-09 08:10"))
        #expect(Law.starter.resolutionDeadline(receivedAt: story.report.submittedAt).day == day("2026-03-17"))
        #expect(story.report.refusalLimit == day("2026-03-11"))
        #expect(story.report.rounds.count == 1)

        // And those who help carry no date and cannot answer, hide or see who reported
        try story.do(
            .cooperate(agency: .construction, externalPartner: nil, request: "Cử kỹ thuật."), by: .officer,
            at: "2026-03-10 16:00")
        #expect(story.deadline == day("2026-03-18"))
        for command in [Command.answerDone, .hideInsult, .openPhone, .refuse(), .extend(2)] {
            #expect(story.denial(of: command, by: .departmentLeader) == .notYours(command.act))
        }
        story.wait(until: "2026-03-18 12:00")
        #expect(story.deadline == day("2026-03-18"), "C's silence moves nothing")
    }

    @Test("REP-27, AMB-09: G10, five days more by the leader before the day has passed; after it the mark stays")
    func extended() throws {
        // When B's officer asks for 5 more working days on Tuesday 17/03 and the leader agrees
        var story = try routedTwice()
        try story.do(.extend(5), by: .officer, at: "2026-03-17 14:00")
        #expect(story.deadline == day("2026-03-18"), "asking moves nothing")
        try story.do(.agree(1), by: .leader, at: "2026-03-17 16:00")

        // Then it is Wednesday 25/03, both dates are kept, everybody is told, and the page says «đã gia hạn»
        #expect(story.deadline == day("2026-03-25"))
        let change = try #require(story.report.round?.changes.first)
        #expect(change.from == day("2026-03-18") && change.to == day("2026-03-25") && change.ground == .contentNature)
        #expect(change.proposedBy.standing == .leadOfficer && change.approvedBy.standing == .leadLeader)
        #expect(!change.afterExpiry)
        let face = PublicReport(story.report)
        #expect(
            face.isExtended && face.originalDeadline == day("2026-03-18") && face.deadline?.day == day("2026-03-25"))
        #expect(story.wasTold(.reporter, "25/03/2026") && story.wasTold(.role(.iocManager), "thay đổi thời hạn"))
        // And the notice owed at six days is discharged, for the person has been told
        story.wait(until: "2026-03-20 00:00")
        #expect(!story.names.contains("progressNoticeOwed") && !story.names.contains("becameOverdue"))

        // Whereas decided at 00:05 on 19/03 it leaves the report late
        var late = try routedTwice()
        try late.do(.extend(5), by: .officer, at: "2026-03-18 23:00")
        try late.do(.agree(1), by: .leader, at: "2026-03-19 00:05")
        #expect(late.deadline == day("2026-03-25"))
        #expect(late.report.round?.changes.first?.afterExpiry == true)
        try late.do(.answerDone, by: .leader, at: "2026-03-24 09:00")
        #expect(late.report.lateness(at: late.now) == .overdue)
        #expect(PublicReport(late.report).answers.first?.onTime == false)
    }

    @Test("REP-38, REP-39, AMB-08: G10, a plan, a dissatisfied reporter, a second round, and the promise stays")
    func clarified() throws {
        // Given B answers on Tuesday 24/03 that it will be mended by 24/04
        var story = try routedTwice()
        try story.do(.extend(5), by: .leader, at: "2026-03-17 14:00")
        try story.do(.plan(for: day("2026-04-24")), by: .leader, at: "2026-03-24 10:00")
        #expect(story.report.commitment?.day == day("2026-04-24"))
        #expect(story.report.lateness(at: story.now) == .onTime)

        // When she is not satisfied, and says so on Friday evening
        try story.do(.rate(.unsatisfied), by: .lan, at: "2026-03-27 20:55")
        try story.do(.complain, by: .lan, at: "2026-03-27 21:00")
        #expect(story.awaited(.flag(.feedbackDecisionLate)) == day("2026-03-30").end)
        #expect(story.report.answer?.text == "Sẽ sửa trong kế hoạch.", "feedback edits nothing")

        // And B agrees on Monday 30/03 to look again
        try story.do(.weigh(1, again: true), by: .officer, at: "2026-03-30 16:00")

        // Then round 2 is due Tuesday 07/04, round 1 keeps its result and rating, and the promise stays
        #expect(story.report.status == .clarifying)
        #expect(story.deadline == day("2026-04-07"))
        #expect(story.report.rounds.count == 2)
        #expect(story.report.rounds[0].answer != nil && story.report.rounds[0].rating?.level == .unsatisfied)
        #expect(story.report.rounds[0].deadline.day == day("2026-03-25"))
        #expect(story.wasTold(.reporter, "tiếp tục làm rõ"))

        // When the second answer comes, then its rating is its own
        try story.do(.answer("Đã lát tạm ván."), by: .leader, at: "2026-04-06 09:00")
        try story.do(.rate(.acceptable), by: .lan, at: "2026-04-06 12:00")
        #expect(story.report.rounds.map { $0.rating?.level } == [.unsatisfied, .acceptable])
        #expect(PublicReport(story.report).answers.map(\.onTime) == [true, true])
        #expect(story.report.commitment?.isOpen == true)

        // And the promise keeps it from closing, until there is proof
        story.wait(until: "2026-04-24 23:59")
        #expect(story.report.commitment?.missedAt == nil)
        story.wait(until: "2026-06-30 00:00")
        #expect(story.report.commitment?.missedAt == day("2026-04-24").end)
        #expect(story.report.status == .answered)
        try story.do(
            .proveCommitment(words: "Đã thay toàn bộ ván.", media: ["sau"]), by: .officer, at: "2026-06-30 09:00")
        story.wait(until: "2026-09-01 00:00")
        #expect(story.time(of: "closed") == day("2026-07-30").end)
    }
}
