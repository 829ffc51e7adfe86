import LocalTime
import Office
import Testing

@testable import FieldReports

/// Whoever decides over somebody else's report says why, and whoever asks says what: a blank is not accepted, and the
/// answer names the field that is empty.
@Suite("Rules: words an act cannot do without")
struct NeededWordsTests {
    private static let blanks = ["", " \n "]

    @Test(
        "REP-35, REP-36, AMB-11: who refuses, gives back, sorts or asks for help says why, and what to do instead",
        arguments: blanks)
    func withTheAgency(blank: String) throws {
        let story = Story(sent("2026-03-03 09:15"))
        try ask(
            story, of: .officer,
            [
                (.refuse(code: .complaint, ground: nil, reason: blank, guidance: "Gửi lại."), "reason"),
                (.refuse(code: .complaint, ground: nil, reason: "Là khiếu nại.", guidance: blank), "guidance"),
                (.return(reason: blank, suggested: nil), "reason"),
                (.classify(category: "giao_thong", place: nil, reason: blank), "reason"),
                (.cooperate(agency: .construction, externalPartner: nil, request: blank), "request"),
                (.answer(blank), "text"),
                (.extendDeadline(workingDays: 2, reason: blank), "reason"),
                (.notifyProgress(reason: blank, expected: day("2026-03-10")), "reason"),
                (.moderate(.keptBack(code: .insult, reason: blank)), "reason"),
                (.hide(code: .insult, interest: .person, reason: blank), "reason"),
                (.say(words: blank), "words"),
            ])
        try ask(
            story, of: .dispatcher,
            [
                (.route(to: .xaDung, reason: blank), "reason"), (.setUrgency(.fire, reason: blank), "reason"),
                (.merge(into: ReportCode(number: 1), sameReporter: true, reason: blank), "reason"),
            ])
        try ask(
            story, of: .overseer,
            [
                (direct(reason: blank), "reason"), (direct(leader: blank), "leader"),
                (direct(reference: blank), "reference"), (.urge(words: blank), "words"),
            ])
        var urgent = Story(sent("2026-03-03 09:15", urgent: .fire))
        try ask(urgent, of: .dispatcher, [(.setUrgency(nil, reason: blank), "reason")])
        try urgent.do(.setUrgency(nil, reason: "Báo nhầm."), by: .dispatcher)
        try ask(urgent, of: .shiftLead, [(.approve(proposal: 1, agree: false, reason: blank), "reason")])
        try ask(urgent, of: .officer, [(.recordFirstAction(words: blank), "words")])
    }

    @Test(
        "REP-38, REP-39, A0.24: who questions a result, weighs the question, corrects, proves or reopens says in what",
        arguments: blanks)
    func afterTheAnswer(blank: String) throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.plan(for: day("2026-03-20")), by: .leader)
        try ask(story, of: .lan, [(.feedback(words: blank, media: []), "words")])
        try story.do(.complain, by: .lan)
        try ask(
            story, of: .leader,
            [
                (.correct(text: blank, reason: "Ghi nhầm."), "text"), (.correct(text: "Sửa.", reason: blank), "reason"),
                (.proveCommitment(words: blank, media: []), "words"),
                (.decideFeedback(id: 1, continues: true, reason: blank), "reason"),
            ])
        try story.do(.weigh(1, again: false), by: .leader)
        try story.do(.proveCommitment(words: "Đã xây.", media: []), by: .leader)
        story.wait(until: "2026-05-20 09:00")
        try ask(story, of: .manager, [(.reopen(reason: blank), "reason")])
    }

    @Test(
        "A0.9, AMB-15: who objects, and who reviews, lifts, upholds or undoes what others decided, says why",
        arguments: blanks)
    func oversight(blank: String) throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.hideInsult, by: .officer)
        try story.do(.agree(1), by: .leader)
        try ask(story, of: .lan, [(.object(words: blank), "words")])
        try story.do(.object, by: .lan)
        try ask(
            story, of: .manager,
            [
                (.unhide(reason: blank), "reason"), (.reviewHiding(uphold: true, reason: blank), "reason"),
                (.decideObjection(uphold: true, reason: blank), "reason"),
            ])
        var merged = Story(sent("2026-03-03 09:15"))
        try merged.do(.merge(into: ReportCode(number: 1), sameReporter: true, reason: "Gửi hai lần."), by: .dispatcher)
        try ask(
            merged, of: .manager,
            [
                (.review(uphold: true, reason: blank), "reason"), (.unmerge(reason: blank), "reason"),
            ])
    }

    @Test(
        "REP-17: who asks for a name says to what end and who will see it, who opens one says why",
        arguments: blanks)
    func identity(blank: String) throws {
        var story = Story(sent("2026-03-03 09:15"))
        func request(_ purpose: String, _ seenBy: String) -> Command {
            .requestConsent(purpose: purpose, fields: [.phone], seenBy: seenBy, until: nil)
        }
        try ask(story, of: .officer, [(request(blank, "Chuyên viên"), "purpose"), (request("Gặp", blank), "seenBy")])
        try story.do(.askName, by: .officer)
        try story.do(.answerConsent(id: 1, .granted), by: .lan)
        try ask(story, of: .officer, [(.openIdentity(fields: [.phone], reason: blank), "reason")])
        try story.do(
            .cooperate(agency: .construction, externalPartner: nil, request: "Xem cống."), by: .officer)
        try ask(story, of: .department, [(.answerCooperation(words: blank, media: []), "words")])
    }

    private func ask(_ story: Story, of viewer: Viewer, _ commands: [(command: Command, field: String)]) throws {
        for (command, field) in commands {
            #expect(story.denial(of: command, by: viewer)?.field == field, "\(command.act.rawValue)")
        }
    }

    private func direct(
        reason: String = "Mưa lũ.", leader: String = "Phó Chủ tịch", reference: String = "12/TB"
    ) -> Command {
        .directDeadline(to: day("2026-03-20"), reason: reason, leader: leader, reference: reference)
    }
}
