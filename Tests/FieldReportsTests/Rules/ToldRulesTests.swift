import LocalTime
import Office
import Testing

@testable import FieldReports

/// One line for each thing that can happen: exactly these are told, and nobody else. Who is forgotten learns nothing of
/// what is theirs to do; who is told too much learns what is not theirs to know.
@Suite("Rules: who is told of what")
struct ToldRulesTests {
    private let other = ReportCode(day: day("2026-03-01"), random: 99)

    @Test("REP-21, REP-22, REP-24: of a receipt the reporter and the agency, of a return the IOC, of help the helper")
    func routing() throws {
        var story = Story(sent("2026-03-03 09:15"))
        #expect(story.told(when: "received") == ["officers", "reporter"])
        try story.tells(["iocOperator"], of: .giveBack, by: .officer)
        try story.tells(["officers", "reporter"], of: .route(.paHam), by: .dispatcher)
        try story.tells([], of: .accept, by: .officer)
        let ask = Command.cooperate(agency: .construction, externalPartner: nil, request: "Xem cống.")
        try story.tells(["cooperators"], of: ask, by: .officer)
        let answer = Command.answerCooperation(words: "Đã xem.", media: [])
        try story.tells(["officers"], of: answer, by: .department)
        story.handOver(to: .xaDung, at: "2026-03-04 09:00")
        #expect(story.told(when: "takenOver") == ["officers"] && story.notices.last?.to == .officers(of: .xaDung))
    }

    @Test("REP-37, A0.24: of a draft the leader, of the answer, its correction, its plan and proof the reporter")
    func answer() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.tells(["leaders"], of: .answerDone, by: .officer)
        try story.tells(["officers"], of: .disagree(1), by: .leader)
        try story.tells(["reporter"], of: .plan(for: day("2026-03-20")), by: .leader)
        let correct = Command.correct(text: "Sửa ngày.", reason: "Ghi nhầm.")
        try story.tells(["reporter"], of: correct, by: .leader)
        story.wait(until: "2026-03-21 00:00")
        #expect(story.told(when: "commitmentMissed") == ["leaders", "reporter"])
        try story.tells(["reporter"], of: .proveCommitment(words: "Đã xây.", media: []), by: .officer)
        try story.tells(["officers"], of: .complain, by: .lan)
        try story.tells(["reporter"], of: .weigh(1, again: false), by: .officer)
        story.wait(until: "2026-05-20 09:00")
        try #require(story.report.status == .closed)
        try story.tells(["officers", "reporter"], of: .reopen(reason: "Lún lại."), by: .manager)
    }

    @Test("REP-27, AMB-09: of a changed day the reporter, the agency and the IOC managing agency")
    func dates() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.tells(["iocManager", "officers", "reporter"], of: .extend(2), by: .leader)
        let object = Command.review(uphold: false, reason: "Không cần.")
        try story.tells(["leaders", "provincialOverseer"], of: object, by: .manager)
        try story.tells(["iocManager", "officers", "reporter"], of: .direct("2026-03-20"), by: .overseer)
        try story.tells(["leaders", "officers"], of: .urge(words: "Sớm xem."), by: .manager)
        try story.tells(["reporter"], of: .notice(expected: "2026-03-25"), by: .officer)
    }

    @Test("REP-25, A0.4: of each day that passes those whose day it is, and the reporter once in between")
    func time() {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-03-20 07:00")
        #expect(story.told(when: "courtesyLineSent") == ["reporter"])
        #expect(story.told(when: "becameOverdue") == ["leaders", "officers"])
        #expect(story.told(when: "progressNoticeOwed") == ["officers"])
        #expect(story.told(when: Flag.overdueReported) == ["provincialOverseer"])
        #expect(story.told(when: Flag.noticeLate) == ["iocManager"])
        #expect(story.told(when: Flag.moderationLate) == ["iocManager"])
        #expect(story.told(when: .reminded(kind: .oneDayLeft)) == ["officers"])
        #expect(story.told(when: .reminded(kind: .overdue)) == ["leaders", "officers"])
    }

    @Test(
        "REP-34, A0.3, A0.7, A0.9: of a refusal and a merge the reporter and the reviewer, of a late one who must agree"
    )
    func ends() throws {
        var triage = Story(sent("2026-03-03 09:15"), to: nil)
        try triage.tells(["provincialOverseer", "reporter"], of: .refuse(), by: .dispatcher)
        var late = Story(sent("2026-03-03 09:15"))
        late.wait(until: "2026-03-06 09:00")
        try late.tells(["leaders"], of: .refuse(), by: .officer)
        try late.tells(["iocManager"], of: .agree(1), by: .leader)
        try late.tells(["reporter"], of: .agree(1), by: .manager)
        let merge = Command.merge(into: other, sameReporter: true, reason: "Gửi hai lần.")
        for (merger, reviewer) in [(Viewer.dispatcher, "iocManager"), (.manager, "provincialOverseer")] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.tells([reviewer, "reporter"], of: merge, by: merger)
            try story.tells(["reporter"], of: .unmerge(reason: "Khác việc."), by: .manager)
        }
        var withdrawn = Story(sent("2026-03-03 09:15"))
        try withdrawn.tells(["officers"], of: .withdraw, by: .lan)
    }

    @Test(
        "IOC-01, A0.9, AMB-15: of hiding and keeping back the reporter and who reviews it, of an objection who decides")
    func visibility() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.tells(["iocManager", "reporter"], of: .keepBack, by: .officer)
        try story.tells(["iocManager"], of: .object, by: .lan)
        try story.tells(["reporter"], of: .judge(uphold: false), by: .manager)
        try story.tells([], of: .publish, by: .officer)
        try story.tells(["leaders"], of: .hideInsult, by: .officer)
        try story.tells(["iocManager", "reporter"], of: .agree(1), by: .leader)
        try story.tells(["reporter"], of: .unhide(reason: "Không còn."), by: .leader)
        // A leader's own wish waits for the IOC, which then does not review what it agreed to
        try story.tells(["iocManager", "leaders"], of: .hideInsult, by: .leader)
        try story.tells(["provincialOverseer", "reporter"], of: .agree(2), by: .manager)
        try story.tells(["provincialOverseer"], of: .object, by: .lan)
        var covered = Story(sent("2026-03-03 09:15"))
        let cover = Command.cover(covered.report, ("đầu bản", .address))
        try covered.tells(["reporter"], of: cover, by: .officer)
        try covered.tells(["officers"], of: .addMedia(.photo("p")), by: .lan)
    }

    @Test(
        "REP-17, A0.8: of a request for the name the reporter, of each opening the data officer as well"
    )
    func identity() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.tells(["reporter"], of: .askName, by: .officer)
        try story.tells(["officers"], of: .answerConsent(id: 1, .granted), by: .lan)
        try story.tells(["dpo", "reporter"], of: .openPhone, by: .officer)
    }

    @Test("REP-29, A0.30: of an alarm the duty of both houses, then one step up each time, by urgent words")
    func urgent() {
        var story = Story(sent("2026-03-03 22:15", urgent: .fire))
        #expect(story.told(when: .alerted(step: .duty)) == ["iocOperator", "officers"])
        story.wait(until: "2026-03-03 23:59")
        #expect(story.told(when: .alerted(step: .agencyLeader)) == ["leaders"])
        #expect(story.told(when: .alerted(step: .iocLead)) == ["iocShiftLead"])
        #expect(story.told(when: .alerted(step: .provincialDuty)) == ["provincialOverseer"])
        let alarms = story.history.filter { $0.event.name == "alerted" }
        #expect(alarms.flatMap { $0.notices(story.report, under: story.law) }.allSatisfy { $0.kind == .urgent })
    }

    @Test(
        "A0.26: of what one person did for the time being everybody who may confirm it, and who did it when it lapses")
    func confirmations() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        let end = Command.setUrgency(nil, reason: "Báo nhầm.")
        try story.tells(["iocManager", "iocShiftLead", "provincialOverseer"], of: end, by: .dispatcher)
        story.wait(until: "2026-03-03 10:20")
        #expect(story.told(when: "proposalLapsed") == ["iocManager", "iocOperator", "officers"])
        let secret = Command.moderate(.keptBack(code: .stateSecret, reason: "Công trình quốc phòng."))
        try story.tells(
            ["iocManager", "iocManager", "leaders", "provincialOverseer", "reporter"], of: secret, by: .dispatcher)
    }
}

extension Story {
    /// Exactly these are told of the act.
    fileprivate mutating func tells(
        _ names: [String], of command: Command, by viewer: Viewer, at place: SourceLocation = #_sourceLocation
    ) throws {
        let before = notices.count
        try self.do(command, by: viewer)
        #expect(notices[before...].map(\.to.name).sorted() == names, "\(command.act)", sourceLocation: place)
    }

    fileprivate func told(when name: String) -> [String] { told { $0.name == name } }

    fileprivate func told(when happened: ReportEvent) -> [String] { told { $0 == happened } }

    fileprivate func told(when flag: Flag) -> [String] {
        told { if case .flagged(flag, _) = $0 { true } else { false } }
    }

    /// Whenever it happened first, as the report was then.
    private func told(_ isMeant: (ReportEvent) -> Bool) -> [String] {
        guard let event = history.first(where: { isMeant($0.event) }),
            let report = Report(replaying: Array(history.prefix(event.sequence)))
        else { return ["it did not happen"] }
        return event.notices(report, under: law).map(\.to.name).sorted()
    }
}

extension Notice.Recipient {
    fileprivate var name: String {
        switch self {
        case .role(let role): role.rawValue
        case .officers: "officers"
        case .leaders: "leaders"
        case .cooperators: "cooperators"
        case .reporter: "reporter"
        case .assistant: "assistant"
        case .followers: "followers"
        case .stationOperators: "stationOperators"
        case .account: "account"
        }
    }
}
