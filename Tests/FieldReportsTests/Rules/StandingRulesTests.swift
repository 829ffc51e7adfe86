import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what somebody is to a report, and what they read of it")
struct StandingRulesTests {
    private let other = ReportCode(day: day("2026-03-01"), random: 99)

    private func viewer(_ appointments: [Appointment], of person: Viewer? = nil) -> Viewer {
        Viewer(account: AccountID(rawValue: 9), person: person?.person, appointments: appointments)
    }

    @Test("A0.12: the reporter is the reporter and no helper, also where it was sent for them before they were known")
    func reporter() throws {
        let report = Story(sent("2026-03-03 09:15")).report
        #expect(report.standings(of: .lan) == [.reporter])
        let claiming = Viewer(account: AccountID(rawValue: 9), claimed: [try #require(Viewer.lan.person)])
        #expect(report.standings(of: claiming) == [.reporter])
        #expect(
            Story(sent("2026-03-03 09:15", helpedBy: .villageHead)).report.standings(of: .villageHead) == [.assistant])
    }

    @Test("A0.9: an inspector without a scope inspects nothing, and an office without an agency is no lead")
    func offices() {
        let (routed, unrouted) = (Story(sent("2026-03-03 09:15")), Story(sent("2026-03-03 09:15"), to: nil))
        for story in [routed, unrouted] {
            for role in [Role.competentInspector, .agencyLeader, .agencyFocal, .agencyOfficer] {
                #expect(story.report.standings(of: viewer([Appointment(role)])).isEmpty, "\(role)")
            }
        }
    }

    @Test("A0.27: on one's own report one judges nothing, whatever offices one holds, and leads nothing")
    func ownReport() {
        let report = Story(sent("2026-03-03 09:15")).report
        let lan = viewer(
            [
                Appointment(.iocOperator), Appointment(.iocManager), Appointment(.provincialOverseer),
                Appointment(.agencyLeader, at: .paHam),
            ], of: .lan)
        let judging: Set<Act> = [
            .approval, .moderation, .unhiding, .hidingReview, .objectionDecision, .feedbackDecision, .review,
        ]
        for act in Act.allCases {
            let expected: [Standing] =
                judging.contains(act) ? [.reporter] : [.reporter, .overseer, .iocManager, .iocOperator]
            #expect(report.standings(of: lan, acting: act) == expected, "\(act)")
        }
    }

    @Test("A0.12: who helped to send it reads no refusal and no consent; the reporter reads both")
    func helper() throws {
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        #expect(story.notices.contains { $0.to == .reporter && $0.kind == .claim })
        try story.do(.askName, by: .officer, at: "2026-03-03 10:00")
        try story.do(.refuse(), by: .officer, at: "2026-03-03 11:00")
        let helper = try #require(SeenReport(story.report, by: .villageHead)?.inside).report
        #expect(helper.refusal == nil && helper.consents.isEmpty)
        let lan = try #require(SeenReport(story.report, by: .lan)?.inside).report
        #expect(lan.refusal != nil && lan.consents.count == 1)
    }

    @Test("A0.12: that somebody helped stands in no public line")
    func publicLines() throws {
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        try story.do(.publish, by: .officer)
        #expect(!story.timeline(for: nil).isEmpty && !story.timeline(for: nil).contains { $0.by == .assistant })
        #expect(story.timeline(for: .official(.leadOfficer)).contains { $0.by == .assistant })
    }

    @Test("AMB-18: what was public is public no more once it was merged or withdrawn")
    func noLongerPublic() throws {
        let ends = [
            (Command.merge(into: other, sameReporter: true, reason: "Gửi hai lần."), Viewer.dispatcher),
            (.withdraw, .lan),
        ]
        for (command, viewer) in ends {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.publish, by: .shiftLead, at: "2026-03-03 09:20")
            #expect(story.report.isVisible(to: .anyone))
            try story.do(command, by: viewer, at: "2026-03-03 09:30")
            #expect(story.report.visibility == .notYetPublic && !story.report.isVisible(to: .anyone))
        }
    }

    @Test(
        "AMB-26: what it was sent as being the same as is linked, what recurs is said, and only offices read of either")
    func links() throws {
        var submission = sent("2026-03-03 09:15")
        submission.sameAs = other
        let story = Story(submission, recurs: other)
        #expect(story.report.links == [other] && story.report.recursAfter == other)
        let lan = try #require(SeenReport(story.report, by: .lan)?.inside).report
        #expect(lan.links.isEmpty && lan.recursAfter == nil)
        let officer = try #require(SeenReport(story.report, by: .officer)?.inside).report
        #expect(officer.links == [other] && officer.recursAfter == other)
    }

    @Test("A0.26: to return late calls on the head of the watch, and to refuse late on the managing agency alone")
    func calledUpon() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.giveBack, by: .officer, at: "2026-03-06 09:00")
        #expect(story.wasTold(.role(.iocShiftLead), "có đề nghị chờ IOC cho ý kiến"))
        let steps = { (standing: Standing) in
            Proposal(
                id: 1, content: .lateRefusal(code: .complaint, reason: "x", guidance: "y"),
                by: Author(account: AccountID(rawValue: 9), standing: standing, agency: nil), at: story.now
            ).needs
        }
        #expect(steps(.iocOperator) == [[.iocManager]] && steps(.iocManager) == [[.iocShiftLead, .iocManager]])
        #expect(steps(.leadOfficer) == [[.leadLeader], [.iocManager]] && steps(.leadLeader) == [[.iocManager]])
        let hiding = Proposal(
            id: 1, content: .hiding(code: .insult, interest: .person, reason: "x"),
            by: Author(account: AccountID(rawValue: 9), standing: .leadOfficer, agency: nil), at: story.now)
        #expect(hiding.needs == [[.leadLeader, .iocManager]])
    }

    @Test("A0.26, AMB-09: who asked for another day, or agreed to it, reviews it in no other office")
    func changedDay() throws {
        let manager = Appointment(.iocManager)
        let leader = Viewer(
            account: Viewer.leader.account, appointments: [Appointment(.agencyLeader, at: .paHam), manager])
        let officer = Viewer(
            account: Viewer.officer.account, appointments: [Appointment(.agencyOfficer, at: .paHam), manager])
        let review = Command.review(uphold: false, reason: "Không có căn cứ.")
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(3), by: .officer, at: "2026-03-04 09:00")
        try story.do(.agree(1), by: .leader)
        #expect(story.denial(of: review, by: leader) == .needsAnotherPerson)
        #expect(story.denial(of: review, by: officer) == .needsAnotherPerson)
        #expect(story.denial(of: review, by: .manager) == nil)
    }
}
