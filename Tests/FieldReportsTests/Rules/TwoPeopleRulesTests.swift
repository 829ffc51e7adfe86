import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: two people are two accounts")
struct TwoPeopleRulesTests {
    /// Every kind of thing that one person begins and another completes.
    enum Kind: CaseIterable {
        case answer, deadlineChange, hiding, lateRefusal, lateRefusalAtTriage, managersLateRefusal, lateReturn
        case endOfUrgency, secrecyByModeration, secrecyByRefusal, managersSecrecy
    }

    @Test("A0.26: whatever their roles, nobody completes what they began, nor agrees twice", arguments: Kind.allCases)
    func nobodyAlone(kind: Kind) throws {
        var story = try begun(kind)
        let proposal = try #require(story.report.proposals.last)
        let beginner = proposal.by.account
        #expect(story.denial(of: .agree(proposal.id), by: .everything(beginner)) == .needsAnotherPerson)

        // Others complete it, each once
        var left = [Viewer.leader, .manager, .shiftLead, .overseer].filter { $0.account != beginner }
        while let step = story.report.proposals.first(where: { $0.id == proposal.id })?.needs.first {
            let report = story.report
            guard let next = left.firstIndex(where: { !step.isDisjoint(with: report.standings(of: $0)) }) else { break }
            let second = left.remove(at: next)
            try story.do(.agree(proposal.id), by: second)
            if story.report.proposals.contains(where: { $0.id == proposal.id }) {
                let again = story.denial(of: .agree(proposal.id), by: .everything(second.account))
                #expect(again == .needsAnotherPerson)
            }
        }
        #expect(story.report.proposals.isEmpty)
    }

    @Test("A0.26: the kinds above are all there are")
    func complete() throws {
        let labels = try Set(Kind.allCases.map { try begun($0).report.proposals.last?.label })
        #expect(labels.count == 7, "a new kind of proposal belongs in this list")
    }

    @Test("A0.26: whoever began it may take it back")
    func takenBack() throws {
        var story = try begun(.answer)
        let proposal = try #require(story.report.proposals.last)
        try story.do(.disagree(proposal.id), by: .everything(proposal.by.account))
        #expect(story.report.proposals.isEmpty && story.report.status == .inProgress)
    }

    @Test("AMB-09: what needs only the leader, a leader does alone: an answer, a changed date")
    func rank() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(2), by: .leader)
        #expect(story.deadline == day("2026-03-13"))
        try story.do(.answerDone, by: .leader)
        #expect(story.report.status == .answered)
    }

    @Test(
        "A0.24: where an agency has one person, the IOC managing agency is the second for an answer, a date, a hiding")
    func onePersonAgency() throws {
        for kind in [Kind.answer, .deadlineChange, .hiding] {
            var story = try begun(kind)
            try story.do(.agree(1), by: .manager)
            #expect(story.report.proposals.isEmpty)
        }
    }

    @Test("A0.3, A0.26: what the IOC managing agency itself refuses late takes another of the IOC")
    func managersOwn() throws {
        var story = try begun(.managersLateRefusal)
        #expect(story.report.status == .returned)
        #expect(story.denial(of: .agree(1), by: .manager) == .needsAnotherPerson)
        try story.do(.agree(1), by: .shiftLead)
        #expect(story.report.status == .refused && story.report.refusal?.late == true)
    }

    @Test("A0.26: two requests of one kind do not wait side by side")
    func once() throws {
        #expect(try begun(.lateRefusal).denial(of: .refuse(), by: .officer) == .alreadyDone(.refusal))
        #expect(try begun(.lateReturn).denial(of: .giveBack, by: .officer) == .alreadyDone(.return))
        let again = Command.setUrgency(nil, reason: "Báo nhầm.")
        #expect(try begun(.endOfUrgency).denial(of: again, by: .dispatcher) == .alreadyDone(.urgency))
    }

    private func begun(_ kind: Kind) throws -> Story {
        let late = "2026-03-06 09:00"
        let secret = Command.moderate(.keptBack(code: .stateSecret, reason: "Công trình quốc phòng."))
        var story = Story(
            sent("2026-03-03 09:15", urgent: kind == .endOfUrgency ? .fire : nil),
            to: kind == .lateRefusalAtTriage || kind == .managersLateRefusal ? nil : .paHam)
        switch kind {
        case .answer: try story.do(.answerDone, by: .officer)
        case .deadlineChange: try story.do(.extend(2), by: .officer)
        case .hiding: try story.do(.hideInsult, by: .officer)
        case .lateRefusal: try story.do(.refuse(), by: .officer, at: late)
        case .lateRefusalAtTriage, .managersLateRefusal:
            // Given back on its last day, it is in the IOC's queue when the IOC's own day has passed
            try story.do(.route(.paHam), by: .dispatcher, at: "2026-03-04 20:00")
            try story.do(.giveBack, by: .officer, at: "2026-03-05 09:00")
            try story.do(.refuse(), by: kind == .lateRefusalAtTriage ? .dispatcher : .manager, at: "2026-03-05 10:00")
        case .lateReturn: try story.do(.giveBack, by: .officer, at: late)
        case .endOfUrgency: try story.do(.setUrgency(nil, reason: "Báo nhầm."), by: .dispatcher)
        case .secrecyByModeration: try story.do(secret, by: .officer)
        case .secrecyByRefusal: try story.do(.refuse(.stateSecret), by: .officer)
        case .managersSecrecy: try story.do(secret, by: .manager)
        }
        return story
    }

    @Test("A0.9, AMB-15: whoever may judge in two capacities judges in the one whose business it is")
    func inWhichCapacity() throws {
        var both = Viewer.manager
        both.appointments.append(Appointment(.provincialOverseer))
        var hidden = Story(sent("2026-03-03 09:15"))
        try hidden.do(.hideInsult, by: .officer)
        try hidden.do(.agree(1), by: .leader)
        try hidden.do(.review(uphold: true), by: both)
        #expect(hidden.report.hidings.last?.review?.by.standing == .iocManager)
        var kept = Story(sent("2026-03-03 09:15"))
        try kept.do(.keepBack, by: .officer)
        try kept.do(.object, by: .lan)
        try kept.do(.judge(uphold: true), by: both)
        #expect(kept.report.objections.last?.decision?.by.standing == .iocManager)
        var merged = Story(sent("2026-03-03 09:15"))
        try merged.do(.merge(into: ReportCode(number: 1), sameReporter: true, reason: "Gửi hai lần."), by: .dispatcher)
        try merged.do(.review(uphold: true, reason: "Đúng là trùng."), by: both)
        #expect(merged.report.mergeReviewed?.by.standing == .iocManager)
    }
}

extension Viewer {
    /// One account that holds every office there is.
    static func everything(_ account: AccountID?) -> Viewer {
        Viewer(
            account: account,
            appointments: [
                Appointment(.agencyOfficer, at: .paHam), Appointment(.agencyLeader, at: .paHam),
                Appointment(.iocOperator), Appointment(.iocShiftLead), Appointment(.iocManager),
                Appointment(.provincialOverseer),
            ])
    }
}
