import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what one office decides alone, another one reviews")
struct ReviewRulesTests {
    private let other = ReportCode(day: day("2026-03-01"), random: 99)
    private func review(_ uphold: Bool) -> Command { .review(uphold: uphold, reason: "Đã xem lại hồ sơ.") }

    @Test("A0.9: what the IOC refuses at triage UBND tỉnh reviews; what an agency refuses in time it does not")
    func triageRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"), to: nil)
        try story.do(.refuse(), by: .dispatcher)
        #expect(story.report.triageRefusalReview == .overseer && story.report.reviewSubject == .triageRefusal)
        #expect(story.wasTold(.role(.provincialOverseer), "cần rà soát"))
        #expect(story.denial(of: review(true), by: .manager) == .notFrom(.refused, .review))
        #expect(story.denial(of: .review(uphold: true, reason: " "), by: .overseer)?.field == "reason")
        var upheld = story
        try upheld.do(review(true), by: .overseer)
        #expect(upheld.report.status == .refused && upheld.report.triageRefusalReview == nil)
        #expect(upheld.denial(of: review(false), by: .overseer) == .nothingToDecide(.review))
        #expect(upheld.timeline(for: .reporter).contains { $0.event == "reviewed" })
        // Not upheld, it is in the queue again, and who objected has been heard
        try story.do(.object, by: .lan)
        try story.do(review(false), by: .overseer, at: "2026-03-04 09:00")
        #expect(story.report.status == .submitted && story.report.refusal == nil)
        #expect(story.report.openObjection == nil && story.awaited(.deemReceipt) == day("2026-03-05").end)

        var agencys = Story(sent("2026-03-03 09:15"))
        try agencys.do(.refuse(), by: .officer)
        #expect(agencys.report.triageRefusalReview == nil)
        #expect(agencys.denial(of: review(true), by: .overseer) == .nothingToDecide(.review))
    }

    @Test("A0.7: a merge is reviewed by the IOC managing agency; its own, by UBND tỉnh (A0.9)")
    func merge() throws {
        let merge = Command.merge(into: other, sameReporter: true, reason: "Gửi hai lần.")
        for (merger, reviewer) in [(Viewer.dispatcher, Viewer.manager), (.manager, .overseer)] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(merge, by: merger)
            #expect(story.report.mergedBy?.account == merger.account)
            #expect(story.report.mergeReview == (merger == .manager ? .overseer : .iocManager))
            let role = reviewer == .overseer ? Role.provincialOverseer : .iocManager
            #expect(story.wasTold(.role(role), "cần rà soát"))
            #expect(story.denial(of: review(true), by: merger) != nil)
            var upheld = story
            try upheld.do(review(true), by: reviewer)
            #expect(upheld.report.status == .merged && upheld.report.mergeReview == nil)
            try story.do(review(false), by: reviewer)
            #expect(story.report.status == .routed && story.report.mergedInto == nil && story.report.mergeReview == nil)
        }
        // Who merged as an operator does not review it as manager
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(merge, by: .dispatcher)
        let promoted = Viewer(account: Viewer.dispatcher.account, appointments: [Appointment(.iocManager)])
        #expect(story.denial(of: review(true), by: promoted) == .needsAnotherPerson)
    }

    @Test("AMB-09: the IOC managing agency may object to a changed date: told to leader and UBND tỉnh, the day stands")
    func changedDate() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: review(false), by: .manager) == .nothingToDecide(.review))
        try story.do(.extend(5), by: .leader, at: "2026-03-10 09:00")
        #expect(story.report.deadlineObjection == .iocManager)
        #expect(story.denial(of: review(false), by: .dispatcher) == .notYours(.review))
        try story.do(review(false), by: .manager, at: "2026-03-10 11:00")
        #expect(story.deadline == day("2026-03-18") && story.report.hasObjectedDeadlineChange)
        #expect(story.report.round?.changes.last?.review?.upheld == false)
        #expect(story.wasTold(.leaders(of: .paHam), "có ý kiến về thời hạn"))
        #expect(story.wasTold(.role(.provincialOverseer), "có ý kiến về thời hạn"))
        #expect(story.denial(of: review(false), by: .manager) == .nothingToDecide(.review), "once for each change")
        #expect(!story.timeline(for: .reporter).contains { $0.event == "reviewed" })

        // What the province directs is not the IOC's to object to; what the IOC agreed to is not its own to review
        try story.do(.direct("2026-03-25"), by: .overseer, at: "2026-03-11 09:00")
        #expect(story.report.deadlineObjection == nil)
        var agreed = Story(sent("2026-03-03 09:15"))
        try agreed.do(.extend(5), by: .officer, at: "2026-03-10 09:00")
        try agreed.do(.agree(1), by: .manager)
        #expect(agreed.report.deadlineObjection == .overseer)
        #expect(agreed.denial(of: review(false), by: .manager) == .notTheReviewer)
    }

    @Test("A0.9: UBND tỉnh may review what is the IOC managing agency's to review")
    func fromAbove() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.merge(into: other, sameReporter: true, reason: "Gửi hai lần."), by: .dispatcher)
        try #require(story.report.mergeReview == .iocManager)
        try story.do(review(false), by: .overseer)
        #expect(story.report.status == .routed)
    }
}
