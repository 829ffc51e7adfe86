import LocalTime
import Office
import Testing

@testable import FieldReports

/// G9: one report kept secret because its reporter asked, another hidden because its agency wanted it gone.
@Suite("Story: secrecy, consent and an abused hide")
struct SecrecyAndHidingTests {
    @Test("REP-17, REP-31: G9, secret by request, asked for a name, answered without one")
    func secret() throws {
        // Given factory smoke, Wednesday 10/06/2026 09:00, to be kept secret
        var story = Story(sent("2026-06-10 09:00", secret: true))
        try story.do(.publish, by: .officer, at: "2026-06-10 09:10")
        #expect(story.deadline == day("2026-06-18"))

        // Then the neighbour and the street learn nothing, not even that it exists
        for viewer in [Viewer.anyone, .neighbour, .otherOfficer, .department] {
            #expect(!story.report.isVisible(to: viewer))
            #expect(SeenReport(story.report, by: viewer) == nil)
        }

        // When the agency asks for name and telephone at 10:30 and she declines at noon
        try story.do(.askName, by: .officer, at: "2026-06-10 10:30")
        #expect(story.denial(of: .openPhone, by: .officer) == .noConsent, "silence is no")
        try story.do(.answerConsent(id: 1, .declined), by: .lan, at: "2026-06-10 12:00")

        // Then nothing is opened, nothing has moved, and the questions go through the relay
        #expect(story.denial(of: .openPhone, by: .officer) == .noConsent)
        #expect(story.deadline == day("2026-06-18"))
        try story.do(.say, by: .officer, at: "2026-06-10 13:30")
        try story.do(.say(words: "Phía sau nhà máy."), by: .lan, at: "2026-06-10 14:00")
        #expect(story.report.messages.count == 2)

        // And the result reaches her alone
        try story.do(.answer("Đã lập biên bản nhà máy."), by: .leader, at: "2026-06-17 15:00")
        #expect(story.report.visibility == .secretByRequest)
        #expect(SeenReport(story.report, by: .lan)?.face.answers.count == 1)
        #expect(SeenReport(story.report, by: .neighbour) == nil)
        #expect(story.wasTold(.reporter, "đã có trả lời"))
        #expect(story.report.lateness(at: story.now) == .onTime)
    }

    @Test("IOC-01, IOC-02, IOC-03: G9, hidden a day before it is due: still due, still seen, overturned")
    func abused() throws {
        // Given the neighbour's public report on the same smoke
        var story = Story(sent("2026-06-10 14:00", "Khói nhà máy mù mịt", by: .neighbour))
        try story.do(.publish, by: .officer, at: "2026-06-10 15:00")
        #expect(story.report.isVisible(to: .anyone))

        // When the agency hides it as an insult on Wednesday 17/06, two people together
        try story.do(.hideInsult, by: .leader, at: "2026-06-17 09:00")
        #expect(story.report.visibility == .public, "one person does not hide")
        #expect(story.denial(of: .agree(1), by: .leader) == .needsAnotherPerson)
        try story.do(.agree(1), by: .delegate, at: "2026-06-17 09:30")

        // Then it is gone from the world, and nothing else has changed
        #expect(story.report.visibility == .hidden)
        #expect(!story.report.isVisible(to: .anyone) && !story.report.isVisible(to: .lan))
        #expect(story.deadline == day("2026-06-18"))
        #expect(story.report.status.owesAnswer)
        #expect(story.awaited(.becomeOverdue) == day("2026-06-18").end)
        #expect(story.report.hiding?.workingDaysLeft == 1)
        for viewer in [Viewer.dispatcher, .manager, .overseer, .inspector, .officer] {
            #expect(story.report.isVisible(to: viewer))
        }
        // And the reporter is told why and how to object, the IOC that it must review
        #expect(story.wasTold(.reporter, "Thóa mạ") || story.wasTold(.reporter, "thóa mạ"))
        #expect(story.wasTold(.role(.iocManager), "cần rà soát"))
        #expect(story.awaited(.flag(.hidingReviewLate)) == day("2026-06-18").end)

        // When somebody would end it without an answer, then there is no way
        #expect(story.denial(of: .withdraw, by: .leader) == .notYours(.withdrawal))
        #expect(!story.report.acts(open: .leader).contains(.merge))

        // When the IOC finds no insult on Thursday 18/06
        try story.do(.review(uphold: false), by: .manager, at: "2026-06-18 10:00")

        // Then it is public again, and the hide counts as near its day and as overturned
        #expect(story.report.visibility == .public)
        let hiding = try #require(story.report.hidings.last)
        #expect(hiding.review?.upheld == false)
        #expect(hiding.workingDaysLeft == 1)
        #expect(hiding.liftedAt == moment("2026-06-18 10:00"))
        #expect(story.wasTold(.reporter, "bỏ ẩn"))
        try story.do(.answerDone, by: .leader, at: "2026-06-18 16:00")
        #expect(story.report.lateness(at: story.now) == .onTime)
    }
}
