import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what one person does for the time being")
struct ConfirmationRulesTests {
    private let end = Command.setUrgency(nil, reason: "Báo nhầm.")
    private let secret = Command.moderate(.keptBack(code: .stateSecret, reason: "Công trình quốc phòng."))

    @Test("A0.26: an urgency that one person ends goes on alarming until a second one agrees, and oversight is told")
    func urgencyGoesOn() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(end, by: .dispatcher, at: "2026-03-03 09:20")
        #expect(story.report.urgent?.kind == .fire && story.report.proposals.count == 1)
        for role in [Role.iocShiftLead, .iocManager, .provincialOverseer] {
            let told = try #require(story.notices.first { $0.to == .role(role) && $0.kind == .urgent })
            // What leaves the house carries no words of the office (A0.29).
            #expect(told.words.contains("người thứ hai xác nhận") && !told.words.contains("Báo nhầm"))
        }
        story.wait(until: "2026-03-03 09:50")
        #expect(story.called(.agencyLeader) == moment("2026-03-03 09:30"))
        #expect(story.called(.iocLead) == moment("2026-03-03 09:45"))
        for viewer in [Viewer.dispatcher, .leader, .overseer] {
            #expect(story.denial(of: .agree(1), by: viewer) == .notYours(.approval))
        }
        try story.do(.agree(1), by: .shiftLead)
        #expect(!story.report.isUrgent && story.report.proposals.isEmpty)
        #expect(story.deadline == day("2026-03-11"), "AMB-19: the day is the receipt's as before")
    }

    @Test("A0.26: what nobody agrees to within the hour lapses, and it stays urgent; the term is the rules' own")
    func urgencyLapses() throws {
        for minutes in [60, 20] {
            var story = Story(
                sent("2026-03-03 09:15", urgent: .fire), under: .starter { $0.urgencyEndConfirmMinutes = minutes })
            try story.do(.acknowledge, by: .officer)
            try story.do(end, by: .dispatcher, at: "2026-03-03 09:20")
            story.wait(until: "2026-03-03 12:00")
            #expect(story.times(of: "proposalLapsed") == [moment("2026-03-03 09:20") + .minutes(minutes)])
            #expect(story.report.isUrgent && story.report.proposals.isEmpty)
            #expect(story.wasTold(.role(.iocOperator), "hết hiệu lực"))
        }
    }

    @Test("A0.26: changed to another kind meanwhile, it is not ended any more")
    func otherKind() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(end, by: .dispatcher)
        try story.do(.setUrgency(.accident, reason: "Là tai nạn."), by: .shiftLead)
        #expect(story.report.proposals.isEmpty && story.report.urgent?.kind == .accident)
    }

    @Test("A0.26, A0.11: marked a State secret by one person it is out of sight at once, and oversight hears of it")
    func secrecyAtOnce() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(secret, by: .officer)
        #expect(story.report.isRestricted && story.report.secrecyIsProvisional)
        for recipient in [Notice.Recipient.role(.provincialOverseer), .role(.iocManager), .leaders(of: .paHam)] {
            #expect(story.wasTold(recipient, "bí mật Nhà nước"))
        }
        #expect(story.report.isVisible(to: .overseer) && story.report.isVisible(to: .manager))
        try story.do(.agree(1), by: .leader)
        #expect(story.report.isRestricted && !story.report.secrecyIsProvisional)
        story.wait(until: "2026-03-20 00:00")
        #expect(story.report.isRestricted)
    }

    @Test("A0.26: confirmed by nobody for a working day, or denied, it is no secret any more and waits for a decision")
    func secrecyLapses() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(secret, by: .officer)
        var denied = story
        story.wait(until: "2026-03-05 00:00")
        #expect(story.time(of: "proposalLapsed") == day("2026-03-04").end)
        #expect(!story.report.isRestricted && story.report.moderation == .pending)
        try denied.do(.disagree(1), by: .manager)
        #expect(!denied.report.isRestricted && denied.report.moderation == .pending)
    }

    @Test(
        "A0.26: a refusal for State secrecy is no other way in: the refusal stands, the secrecy is confirmed or lapses")
    func byRefusal() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.refuse(.stateSecret), by: .officer)
        #expect(story.report.isRestricted && story.report.secrecyIsProvisional)
        var confirmed = story
        try confirmed.do(.agree(1), by: .manager)
        confirmed.wait(until: "2026-03-05 00:00")
        #expect(confirmed.report.isRestricted)
        story.wait(until: "2026-03-05 00:00")
        #expect(story.report.status == .refused && !story.report.isRestricted)
        #expect(!story.report.isVisible(to: .anyone), "AMB-18: what is refused is not public")
    }

    @Test("A0.26: marked in two ways it is confirmed in both, and a change of hands takes neither away")
    func twoGrounds() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(secret, by: .officer)
        try story.do(.refuse(.stateSecret), by: .leader)
        #expect(story.report.proposals.count == 2)
        try story.do(.agree(1), by: .manager)
        story.wait(until: "2026-03-05 00:00")
        #expect(story.report.secrecyGrounds == [.moderation])

        var given = Story(sent("2026-03-03 09:15"))
        try given.do(secret, by: .officer)
        try given.do(.giveBack, by: .leader)
        try given.do(.route(.xaDung), by: .manager)
        #expect(given.report.secrecyIsProvisional)
        given.wait(until: "2026-03-05 00:00")
        #expect(!given.report.isRestricted)
    }

    @Test("A0.26: a hiding for State secrecy has its two people already")
    func byHiding() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.hide(code: .stateSecret, interest: .state, reason: "Công trình quốc phòng."), by: .officer)
        try story.do(.agree(1), by: .leader)
        #expect(story.report.isRestricted && !story.report.secrecyIsProvisional && story.report.proposals.isEmpty)
    }
}
