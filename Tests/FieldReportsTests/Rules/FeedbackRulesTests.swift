import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Rules: feedback and rating")
struct FeedbackRulesTests {
    private func answered() throws -> Story {
        var story = Story(sent("2026-03-03 09:15", helpedBy: .villageHead))
        try story.do(.publish, by: .officer, at: "2026-03-04 09:00")
        try story.do(.answerDone, by: .leader, at: "2026-03-05 10:00")
        return story
    }

    @Test("REP-40: three levels with the regulation's words, no default, and no rating is never a satisfied one")
    func levels() throws {
        #expect(Rating.Level.allCases.map(\.label) == ["Hài lòng", "Chấp nhận được", "Không hài lòng"])
        #expect(Rating.Level.allCases.map(\.rawValue) == ["satisfied", "acceptable", "unsatisfied"])
        let story = try answered()
        #expect(story.report.round?.rating == nil)
        #expect(PublicReport(story.report).answers[0].rating == nil)
    }

    @Test("REP-40, REP-41, A0.12: only the reporter rates: no officer, no overseer, nobody who helped")
    func onlyTheReporter() throws {
        let story = try answered()
        for (name, viewer) in Viewer.everybody where name != "lan" {
            #expect(story.denial(of: .rate(.satisfied), by: viewer) == .notYours(.rating), "\(name)")
            #expect(story.denial(of: .complain, by: viewer) == .notYours(.feedback), "\(name)")
            #expect(story.denial(of: .answerConsent(id: 1, .granted), by: viewer) == .notYours(.consent), "\(name)")
        }
        #expect(story.denial(of: .rate(.satisfied), by: .lan) == nil)
    }

    @Test("REP-40: there is nothing to rate before there is a result")
    func nothingToRate() {
        let story = Story(sent("2026-03-03 09:15"))
        #expect(story.denial(of: .rate(.satisfied), by: .lan) == .notFrom(.routed, .rating))
        #expect(story.denial(of: .complain, by: .lan) == .notFrom(.routed, .feedback))
    }

    @Test("AMB-21: a rating may be changed until the window ends, and its history is kept")
    func changed() throws {
        var story = try answered()
        try story.do(.rate(.satisfied), by: .lan, at: "2026-03-06 09:00")
        try story.do(.rate(.unsatisfied), by: .lan, at: "2026-03-20 09:00")
        #expect(story.report.round?.rating?.level == .unsatisfied)
        #expect(story.report.round?.pastRatings.map(\.level) == [.satisfied])
        #expect(story.denial(of: .rate(.acceptable), by: .lan, at: "2026-04-04 23:59") == nil)
        #expect(
            story.denial(of: .rate(.acceptable), by: .lan, at: "2026-04-05 00:00") == .windowClosed(day("2026-04-04")))
        #expect(
            story.denial(of: .rate(.satisfied, comment: String(repeating: "a", count: 2001)), by: .lan)
                == .tooLong(field: "comment", limit: 2000))
    }

    @Test("AMB-21: feedback within 15 days of the answer")
    func feedbackWindow() throws {
        let story = try answered()
        #expect(story.denial(of: .complain, by: .lan, at: "2026-03-20 23:59") == nil)
        #expect(story.denial(of: .complain, by: .lan, at: "2026-03-21 00:00") == .windowClosed(day("2026-03-20")))
        #expect(story.denial(of: .feedback(words: " ", media: []), by: .lan)?.field == "words")
    }

    @Test("A0.5: messages, corrections and ratings do not open a window again; proof and a missed day do")
    func windowsReopen() throws {
        var story = try answered()
        try story.do(.correct(text: "Đính chính", reason: "Sai số"), by: .leader, at: "2026-03-19 09:00")
        try story.do(.say, by: .officer, at: "2026-03-19 10:00")
        try story.do(.rate(.acceptable), by: .lan, at: "2026-03-19 11:00")
        #expect(story.denial(of: .complain, by: .lan, at: "2026-03-21 00:00") == .windowClosed(day("2026-03-20")))

        var planned = Story(sent("2026-03-03 09:15"))
        try planned.do(.plan(for: day("2026-04-10")), by: .leader, at: "2026-03-05 10:00")
        #expect(planned.denial(of: .complain, by: .lan, at: "2026-04-10 12:00") == .windowClosed(day("2026-03-20")))
        // On the missed day the result can be questioned
        #expect(planned.denial(of: .complain, by: .lan, at: "2026-04-11 00:00") == nil)
        #expect(planned.denial(of: .rate(.unsatisfied), by: .lan, at: "2026-05-11 23:00") == nil)
        #expect(
            planned.denial(of: .rate(.unsatisfied), by: .lan, at: "2026-05-12 00:00")
                == .windowClosed(day("2026-05-11")))
        // And again when there is proof
        try planned.do(.proveCommitment(words: "Đã xong.", media: []), by: .officer, at: "2026-05-20 09:00")
        #expect(planned.denial(of: .complain, by: .lan, at: "2026-06-04 23:00") == nil)
        #expect(planned.denial(of: .complain, by: .lan, at: "2026-06-05 00:00") == .windowClosed(day("2026-06-04")))
    }

    @Test("REP-38: feedback alerts the agency, edits nothing, and waits for its decision before the next")
    func feedback() throws {
        var story = try answered()
        let answer = story.report.answer
        try story.do(.feedback(words: "Cống vẫn tắc.", media: ["anh"]), by: .lan, at: "2026-03-06 09:00")
        #expect(story.report.answer == answer && story.report.status == .answered)
        #expect(story.wasTold(.officers(of: .paHam), "phản hồi"))
        #expect(story.report.openFeedback?.media == ["anh"])
        #expect(story.denial(of: .complain, by: .lan) == .alreadyDone(.feedback))
    }

    @Test("REP-39: each feedback is decided with a reason for the reporter, in one working day or oversight sees it")
    func decision() throws {
        var story = try answered()
        try story.do(.complain, by: .lan, at: "2026-03-06 21:00")
        let silent = Command.decideFeedback(id: 1, continues: false, reason: " ")
        #expect(story.denial(of: silent, by: .officer)?.field == "reason")
        story.wait(until: "2026-03-10 00:00")
        #expect(story.report.flags[.feedbackDecisionLate] == day("2026-03-09").end)
        try story.do(.weigh(1, again: false), by: .officer, at: "2026-03-10 09:00")
        #expect(story.report.status == .answered && story.report.rounds.count == 1)
        #expect(story.timeline(for: .reporter).last?.words == "Đã xem xét tại chỗ.")
        #expect(story.denial(of: .weigh(1, again: true), by: .officer) == .nothingToDecide(.feedbackDecision))
        #expect(story.denial(of: .weigh(7, again: true), by: .officer) == .nothingToDecide(.feedbackDecision))
        // And a second feedback that waits is flagged again
        try story.do(.complain, by: .lan, at: "2026-03-10 10:00")
        story.wait(until: "2026-03-12 00:00")
        #expect(story.report.flags[.feedbackDecisionLate] == day("2026-03-11").end)
    }

    @Test("AMB-21: a new round has its own six days from the decision; the first keeps its on-time result")
    func newRound() throws {
        var story = try answered()
        try story.do(.complain, by: .lan, at: "2026-03-06 09:00")
        try story.do(.weigh(1, again: true), by: .leader, at: "2026-03-09 09:00")
        #expect(story.report.status == .clarifying)
        #expect(story.deadline == day("2026-03-17"))
        #expect(story.denial(of: .rate(.unsatisfied), by: .lan) == nil, "the first answer may still be rated")
        try story.do(.answer("Đã thông lại.", media: []), by: .leader, at: "2026-03-19 09:00")
        #expect(PublicReport(story.report).answers.map(\.onTime) == [true, false])
        #expect(PublicReport(story.report).answers.map(\.round) == [1, 2])
    }

    @Test("REP-40: a comment that says nothing is none")
    func noComment() throws {
        var story = try answered()
        try story.do(.rate(.acceptable, comment: ""), by: .lan)
        #expect(story.report.round?.rating?.level == .acceptable && story.report.round?.rating?.comment == nil)
    }
}
