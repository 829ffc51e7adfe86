import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("REP-22: the agency that helps")
struct CooperationRulesTests {
    private func asked() throws -> Story {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(
            .cooperate(agency: .construction, externalPartner: nil, request: "Cử kỹ thuật khảo sát cống."), by: .officer
        )
        return story
    }

    private let answer = Command.answerCooperation(words: "Đã khảo sát, cống sập hai nhịp.", media: ["anh"])

    @Test("REP-22: it is told that it was asked, and a partner outside the system is not")
    func told() throws {
        var story = try asked()
        #expect(story.wasTold(.cooperators(of: .construction), "mời phối hợp"))
        let before = story.notices.count
        try story.do(
            .cooperate(agency: nil, externalPartner: "Điện lực Mường Chà", request: "Cắt điện."), by: .officer)
        #expect(story.notices.count == before)
    }

    @Test("REP-22: it answers the lead, who is told; the reporter and the public hear nothing of it")
    func answers() throws {
        var story = try asked()
        try story.do(answer, by: .department, at: "2026-03-04 09:00")
        let given = try #require(story.report.cooperations.first?.answers.first)
        #expect(given.words == "Đã khảo sát, cống sập hai nhịp." && given.media == ["anh"])
        #expect(given.by.agency == .construction && given.by.standing == .cooperating)
        #expect(story.wasTold(.officers(of: .paHam), "phối hợp đã trả lời"))
        for audience in [nil, Audience.reporter, .assistant] {
            #expect(!story.timeline(for: audience).contains { $0.event == "cooperationAnswered" })
        }
        #expect(story.timeline(for: .official(.leadOfficer)).last?.words == "Đã khảo sát, cống sập hai nhịp.")
        #expect(story.denial(of: .answerCooperation(words: " ", media: []), by: .department)?.field == "words")
        for viewer in [Viewer.officer, .manager, .overseer, .lan, .otherOfficer] {
            #expect(story.denial(of: answer, by: viewer) == .notYours(.cooperationAnswer))
        }
    }

    @Test("REP-22, REP-23: neither day nor status nor publicity moves by it, also where the lead has not begun")
    func touchesNothing() throws {
        var story = try asked()
        for step in ["2026-03-04 09:00", "2026-03-05 09:00"] {
            let before = story.report
            try story.do(answer, by: .department, at: step)
            #expect(story.report.rounds == before.rounds && story.report.status == before.status)
            #expect(story.report.visibility == before.visibility && story.report.clearedMedia == before.clearedMedia)
            #expect(story.report.noticeOwedSince == before.noticeOwedSince)
        }
        #expect(story.report.cooperations.first?.answers.count == 2)
        var accepted = Story(sent("2026-03-03 09:15"))
        try accepted.do(.accept, by: .officer)
        try accepted.do(
            .cooperate(agency: .construction, externalPartner: nil, request: "Khảo sát."), by: .dispatcher)
        try accepted.do(answer, by: .department)
        #expect(accepted.report.status == .accepted)
    }

    @Test("REP-22: of two agencies in whose name somebody works, the one that was asked answers")
    func whichAgency() throws {
        var story = try asked()
        let both = Viewer(
            account: AccountID(rawValue: 881_099),
            appointments: [
                Appointment(.agencyOfficer, at: .xaDung), Appointment(.cooperatingOfficer, at: .construction),
            ])
        try story.do(answer, by: both)
        #expect(story.report.cooperations.first?.answers.first?.by.agency == .construction)
    }

    @Test("REP-22, IOC-01: what an office does is signed with the agency in whose name it was done")
    func signed() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.cooperate(agency: .construction, externalPartner: nil, request: "Cử người."), by: .officer)
        #expect(story.history.last?.by.agency == .paHam)
        try story.do(.answerCooperation(words: "Đã xem.", media: []), by: .department)
        #expect(story.history.last?.by.agency == .construction)
        try story.do(.urge(words: "Sớm xem."), by: .manager)
        #expect(story.history.last?.by.agency == nil)
    }
}
