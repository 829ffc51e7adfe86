import LocalTime
import Office
import Testing

@testable import FieldReports

/// G8: what is not a field report is refused with reason and guidance, and may be sent again.
@Suite("Story: refused, guided, resent")
struct RefusedAndResentTests {
    private let words = "Đề nghị xem lại quyết định thu hồi đất của gia đình tôi"

    @Test("REP-34, REP-36: G8, a complaint is refused in its day, never public, and a real scene sent anew")
    func refusedInTime() throws {
        // Given a complaint about land, Friday 12/06/2026 17:20
        var story = Story(sent("2026-06-12 17:20", words))
        #expect(story.report.refusalLimit == day("2026-06-15"))

        // When somebody tries without a reason or without guidance, then nothing happens
        let noReason = Command.refuse(code: .complaint, ground: nil, reason: "  ", guidance: "Gửi Ban Tiếp công dân.")
        let noGuidance = Command.refuse(code: .complaint, ground: nil, reason: "Là khiếu nại.", guidance: "\n ")
        #expect(story.denial(of: noReason, by: .officer)?.field == "reason")
        #expect(story.denial(of: noGuidance, by: .officer)?.field == "guidance")
        let wrong = Command.refuse(code: .complaint, ground: .unclear, reason: "x", guidance: "y")
        #expect(story.denial(of: wrong, by: .officer) == .wrongGround(.complaint, .unclear))

        // When the commune refuses it on Monday at 10:05
        try story.do(.refuse(), by: .officer, at: "2026-06-15 10:05")

        // Then it was in time, has its ground, and is not public, whoever lets it
        #expect(story.report.status == .refused)
        #expect(story.report.refusal?.late == false)
        #expect(story.report.refusal?.ground == .wrongContent)
        #expect(story.report.lateness(at: moment("2026-07-30 08:00")) == .onTime)
        #expect(story.report.visibility == .notYetPublic)
        #expect(story.denial(of: .publish, by: .manager) == .notFrom(.refused, .moderation))
        #expect(story.wasTold(.reporter, "hướng dẫn gửi lại"))
        #expect(story.timeline(for: .reporter).last?.words?.contains("Ban Tiếp công dân") == true)
        #expect(story.timeline(for: nil).allSatisfy { $0.event != "refused" })

        // When she sends a different, real scene on Wednesday 17/06 at 09:00
        let again = Story(sent("2026-06-17 09:00", "Mương vỡ trước nhà", resubmissionOf: story.report.code, number: 8))
        try story.do(.resubmitted(as: again.report.code), by: .lan, at: "2026-06-17 09:00")

        // Then it has a code and a clock of its own, and both know of each other
        #expect(again.report.code != story.report.code)
        #expect(again.report.resubmissionOf == story.report.code)
        #expect(story.report.resubmittedAs == again.report.code)
        #expect(again.deadline == day("2026-06-25"))
        #expect(story.denial(of: .resubmitted(as: again.report.code), by: .lan) == .alreadyDone(.resubmission))
    }

    @Test("A0.3: G8 a day later, the refusal needs the leader and then the IOC managing agency, and counts late")
    func refusedLate() throws {
        // Given the same complaint, and an officer who refuses on Tuesday 16/06
        var story = Story(sent("2026-06-12 17:20", words))
        try story.do(.refuse(), by: .officer, at: "2026-06-16 09:00")
        #expect(story.report.status != .refused)

        // Then the IOC cannot come before the leader, and the leader alone does not do
        #expect(story.denial(of: .agree(1), by: .manager) == .notYours(.approval))
        try story.do(.agree(1), by: .leader, at: "2026-06-16 10:00")
        #expect(story.report.status != .refused)
        #expect(story.denial(of: .agree(1), by: .leader) == .notYours(.approval))
        #expect(story.denial(of: .agree(1), by: .dispatcher) == .notYours(.approval))

        // When the IOC managing agency agrees, then it is refused, and late for ever
        try story.do(.agree(1), by: .manager, at: "2026-06-16 11:00")
        #expect(story.report.status == .refused)
        #expect(story.report.refusal?.late == true)
        #expect(story.report.refusal?.by.standing == .leadOfficer)
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(story.report.proposals.isEmpty)
    }

    @Test("A0.3, AMB-22: a late refusal proposed by the leader still needs the IOC, and may be declined with a reason")
    func refusedLateByLeader() throws {
        var story = Story(sent("2026-06-12 17:20", words))
        try story.do(.refuse(), by: .leader, at: "2026-06-16 09:00")
        let silent = Command.approve(proposal: 1, agree: false, reason: "")
        #expect(story.denial(of: silent, by: .manager)?.field == "reason")
        try story.do(.disagree(1), by: .manager, at: "2026-06-16 10:00")
        #expect(story.report.status != .refused && story.report.proposals.isEmpty)
        #expect(story.wasTold(.officers(of: .paHam), "không được duyệt"))
        #expect(story.report.status.owesAnswer)
    }
}
