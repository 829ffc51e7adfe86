import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: nobody is the lead on their own report")
struct OwnReportRulesTests {
    /// Lò Thị Lan leads the committee that her report goes to.
    private let lan = Viewer(
        account: Viewer.lan.account, person: Viewer.lan.person,
        appointments: [Appointment(.agencyLeader, at: .paHam), Appointment(.agencyOfficer, at: .paHam)])
    /// The head of the village is an officer there, and has typed for her.
    private let assistant = Viewer(
        account: Viewer.villageHead.account, person: Viewer.villageHead.person,
        appointments: [Appointment(.agencyOfficer, at: .paHam)])

    @Test("A0.27: who sent it, or whom it is from, does nothing of the lead's, and keeps what is the reporter's")
    func reporter() throws {
        var story = Story(sent("2026-03-03 09:15"))
        for command in [
            Command.accept, .answerDone, .refuse(), .giveBack, .extend(2), .notice(expected: "2026-03-20"), .hideInsult,
            .askName, .publish,
        ] {
            #expect(story.denial(of: command, by: lan) == .ownReport, "\(command.act)")
        }
        #expect(Denial.ownReport.kind == .forbidden)
        try story.do(.answerDone, by: .officer)
        #expect(story.denial(of: .agree(1), by: lan) == .ownReport)
        #expect(!story.report.acts(open: lan).contains(.approval) && story.report.acts(open: lan).contains(.message))
        try story.do(.agree(1), by: .delegate)
        try story.do(.rate(.satisfied), by: lan)
        try story.do(.complain, by: lan)
        #expect(story.denial(of: .weigh(1, again: false), by: lan) == .ownReport)
        #expect(story.history.last?.by.standing == .reporter)
    }

    @Test("A0.27: nor does who typed it for somebody")
    func helper() throws {
        let story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        #expect(story.denial(of: .accept, by: assistant) == .ownReport)
        #expect(story.denial(of: .say, by: assistant) == nil, "as who helped to send it")
        // Another account of the same person is the same person
        let second = Viewer(
            account: AccountID(rawValue: 5), person: Viewer.lan.person,
            appointments: [Appointment(.agencyLeader, at: .paHam)])
        #expect(story.denial(of: .answerDone, by: second) == .ownReport)
    }

    @Test("A0.27, A0.24, A0.32: who entered a paper is its helper; in a one-person commune the IOC finds who acts")
    func clerk() throws {
        var submission = sent("2026-03-03 12:00", helpedBy: .leader)
        submission.enteredLater = moment("2026-03-03 09:15")
        submission.paper = PaperOrigin(writtenDownBy: "Trực ban UBND xã", office: .paHam)
        var story = Story(submission)
        for command in [
            Command.accept, .answerDone, .refuse(), .giveBack, .extend(2), .notice(expected: "2026-03-20"), .hideInsult,
            .askName, .publish,
        ] {
            #expect(story.denial(of: command, by: .leader) == .ownReport, "\(command.act)")
        }
        // A colleague, where there is one, acts; where there is none, the IOC's acts are open and another agency's are
        #expect(story.denial(of: .answerDone, by: .officer) == nil)
        #expect(story.denial(of: .publish, by: .dispatcher) == nil)
        #expect(story.denial(of: .say, by: .dispatcher) == nil)
        let due = story.deadline
        try story.do(.route(.xaDung), by: .dispatcher)
        #expect(story.deadline == due)
        try story.do(.answerDone, by: .otherLeader)
        #expect(story.report.status == .answered)
    }

    @Test("A0.27, A0.9: an official of the IOC handles their own like anybody's, and judges nothing about it")
    func ioc() throws {
        let own = Viewer(
            account: Viewer.lan.account, person: Viewer.lan.person, appointments: [Appointment(.iocManager)])
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        #expect(story.denial(of: .acknowledge, by: own) == nil)
        #expect(story.denial(of: .publish, by: own) == .ownReport)
        try story.do(.setUrgency(nil, reason: "Báo nhầm."), by: .dispatcher)
        #expect(story.denial(of: .agree(1), by: own) == .ownReport)
    }

    @Test("A0.27, A0.32: is the reporter the agency's only person, the IOC decides or finds another agency")
    func noLock() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: .route(.xaDung), by: .dispatcher) == nil)
        try story.do(.answerDone, by: .delegate)
        try story.do(.complain, by: lan, at: "2026-03-04 09:00")
        // The agency's term first; then the IOC managing agency
        #expect(story.denial(of: .weigh(1, again: true), by: .manager) == .notYours(.feedbackDecision))
        story.wait(until: "2026-03-06 00:00")
        #expect(story.denial(of: .weigh(1, again: false), by: .dispatcher) == .notYours(.feedbackDecision))
        try story.do(.weigh(1, again: true), by: .manager)
        #expect(story.report.status == .clarifying)
        let day = story.deadline
        try story.do(.route(.xaDung), by: .manager)
        #expect(story.report.leadAgency == .xaDung && story.deadline == day)
        try story.do(.answerDone, by: .otherLeader)
        #expect(story.report.status == .answered && story.report.rounds.count == 2)
    }

    @Test("A0.32: a promise that the agency has let pass is proven by the IOC managing agency where nobody else does")
    func promise() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.plan(for: day("2026-03-20")), by: .leader)
        let proof = Command.proveCommitment(words: "Đã sửa xong.", media: [])
        #expect(story.denial(of: proof, by: .manager, at: "2026-03-20 12:00") == .notYours(.commitmentProof))
        try story.do(proof, by: .manager, at: "2026-03-21 12:00")
        #expect(story.report.commitment?.isOpen == false)
    }
}
