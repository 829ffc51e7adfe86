import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: what ends with an agency's turn, and what begins anew")
struct NewLeadRulesTests {
    @Test("REP-29: a new lead is woken, and each step above it is called for it again, counted from then")
    func alarmed() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-03 09:35")
        story.wait(until: "2026-03-03 12:00")
        let called = story.history.filter { $0.event == .alerted(step: .agencyLeader) }.map(\.at)
        #expect(called == [moment("2026-03-03 09:30"), moment("2026-03-03 09:50")])
    }

    @Test("A0.30: how often it rang for the agency before is not counted for the next")
    func ringing() throws {
        var story = Story(sent("2026-03-03 09:15", urgent: .fire))
        try story.do(.acknowledge, by: .dispatcher, at: "2026-03-03 09:20")
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-03 10:20")
        #expect(story.report.urgent?.rings?.map(\.step) == [.agencyLeader])
        #expect(story.awaited(.ringAgain(.agencyLeader)) == moment("2026-03-03 11:20"))
    }

    @Test("AMB-11: what an agency proposed ends when another gets it, and so does its acceptance")
    func wishes() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(3), by: .officer, at: "2026-03-03 10:00")
        #expect(story.report.proposals.count == 1 && story.report.acceptedAt == story.now)
        try story.do(.route(.xaDung), by: .dispatcher, at: "2026-03-03 11:00")
        #expect(story.report.proposals.isEmpty && story.report.acceptedAt == nil)
    }

    @Test("AMB-11: what an agency proposed ends when it gives the report back")
    func returned() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(3), by: .officer, at: "2026-03-03 10:00")
        try story.do(.giveBack, by: .officer, at: "2026-03-03 11:00")
        #expect(story.report.status == .returned && story.report.proposals.isEmpty)
    }

    @Test("AMB-25: whoever helped and is the heir of the lead helps no longer, but leads")
    func heir() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(
            .cooperate(agency: .xaDung, externalPartner: nil, request: "Cử người."), by: .officer,
            at: "2026-03-03 10:00")
        #expect(story.report.cooperations.count == 1)
        story.handOver(to: .xaDung, at: "2026-03-04 00:00")
        #expect(story.report.leadAgency == .xaDung && story.report.cooperations.isEmpty)
    }

    @Test("REP-28: where the province names the day, what an agency had proposed about it is settled")
    func directed() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.extend(3), by: .officer, at: "2026-03-03 10:00")
        try story.do(.direct("2026-03-20"), by: .overseer, at: "2026-03-03 11:00")
        #expect(story.report.proposals.isEmpty)
    }

    @Test("A0.4: once answered nobody is owed a notice any more")
    func answered() throws {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-03-12 08:00")
        #expect(story.report.noticeOwedSince != nil)
        try story.do(.answerDone, by: .leader)
        #expect(story.report.noticeOwedSince == nil)
    }

    @Test("A0.19: to decide what may be read of it is no work on the matter")
    func moderated() throws {
        var story = Story(sent("2026-03-03 09:15", media: [.photo("a")]))
        try story.do(.accept, by: .officer, at: "2026-03-03 10:00")
        try story.do(.keepBack, by: .officer, at: "2026-03-03 10:10")
        #expect(story.report.status == .accepted && story.report.clearedMedia.isEmpty)
        try story.do(.publish, by: .officer, at: "2026-03-03 10:20")
        #expect(story.report.status == .accepted && story.report.clearedMedia == ["a"])
    }

    @Test("A0.9: a hiding is reviewed once: neither lifting it afterwards nor an objection writes another review")
    func reviewedOnce() throws {
        for later in [
            [(Command.unhide(reason: "Hết lý do ẩn."), Viewer.manager)],
            [(.object, .lan), (.judge(uphold: false), .overseer)],
        ] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.hideInsult, by: .officer, at: "2026-03-03 10:00")
            try story.do(.agree(1), by: .leader)
            try story.do(.review(uphold: true), by: .manager, at: "2026-03-03 11:00")
            for (command, viewer) in later { try story.do(command, by: viewer, at: "2026-03-04 09:00") }
            #expect(!story.report.isHidden)
            let review = try #require(story.report.hidings.last?.review)
            #expect(review.upheld && review.at == moment("2026-03-03 11:00"))
        }
    }
}
