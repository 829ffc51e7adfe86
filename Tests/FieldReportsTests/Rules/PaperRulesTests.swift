import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("A0.24: taken on paper and entered later")
struct PaperRulesTests {
    private let now = moment("2026-03-10 09:15")

    private func form(_ change: (inout SubmissionForm) -> Void = { _ in }) -> SubmissionForm {
        .culvert { form in
            form.enteredLater = moment("2026-03-03 09:15")
            form.writtenDownBy = "Trực ban UBND xã"
            change(&form)
        }
    }

    private func context(_ clerk: PaperClerk?) -> SubmissionContext { .ofTest(at: now, clerk: clerk) }

    private func codes(_ form: SubmissionForm, _ clerk: PaperClerk? = PaperClerk(.officer)) -> [String] {
        form.problems(in: context(clerk)).map(\.code)
    }

    private func paper(taken: String, entered: String, urgent: UrgentKind? = nil) -> Submission {
        var submission = sent(entered, urgent: urgent, helpedBy: .officer)
        submission.enteredLater = moment(taken)
        submission.observedAt = moment(taken)
        submission.paper = PaperOrigin(writtenDownBy: "Trực ban UBND xã", office: .paHam)
        return submission
    }

    @Test("A0.24: the times of a paper are an official's word; anybody else's are refused by name")
    func whose() {
        #expect(codes(form()) == [])
        #expect(codes(form(), nil) == ["enteredLaterNotYours"])
        #expect(codes(form { ($0.enteredLater, $0.writtenDownBy) = (nil, nil) }, nil) == [])
        #expect(codes(form { $0.enteredLater = nil }, nil) == ["enteredLaterNotYours"])
        let clerks = Viewer.everybody.filter { PaperClerk($0.viewer) != nil }.map(\.name)
        #expect(
            clerks == [
                "officer", "leader", "delegate", "otherOfficer", "otherLeader", "department", "departmentLeader",
                "dispatcher", "shiftLead",
            ])
        #expect(PaperClerk(.officer)?.office == .paHam && PaperClerk(.dispatcher)?.office == nil)
    }

    @Test("A0.24: the paper's time is not ahead, not older than the rule, and not before the scene; somebody wrote it")
    func bounds() {
        #expect(codes(form { $0.enteredLater = now }) == [])
        #expect(codes(form { $0.enteredLater = now + .seconds(1) }) == ["enteredLaterInFuture"])
        let oldest = now - .days(30)
        func taken(_ at: Instant) -> SubmissionForm {
            form { ($0.enteredLater, $0.observedAt) = (at, at) }
        }
        #expect(codes(taken(oldest)) == [])
        #expect(codes(taken(oldest - .seconds(1))) == ["enteredLaterTooOld"])
        #expect(codes(form { $0.observedAt = moment("2026-03-03 09:21") }) == ["observedAtAfterPaper"])
        #expect(codes(form { $0.enteredLater = nil }) == ["enteredLaterMissing"])
        for words in [nil, "", "  ", String(repeating: "a", count: 201)] {
            #expect(codes(form { $0.writtenDownBy = words }) == ["writtenDownByMissing"])
        }
    }

    @Test("A0.24, REP-23: the legal days count from the paper; code, receipt and history keep the instant of entering")
    func clock() throws {
        let story = Story(paper(taken: "2026-03-03 09:15", entered: "2026-03-10 14:00"))
        #expect(story.report.receivedAt == moment("2026-03-03 09:15"))
        #expect(story.deadline == day("2026-03-11") && story.report.refusalLimit == day("2026-03-04"))
        #expect(story.report.submittedAt == moment("2026-03-10 14:00"))
        #expect(story.history.allSatisfy { $0.at == moment("2026-03-10 14:00") })
        #expect(story.report.paper?.writtenDownBy == "Trực ban UBND xã")
        // And the same as if it had been sent then
        #expect(Story(sent("2026-03-03 09:15")).deadline == story.deadline)
    }

    @Test("A0.24: offices' own terms count from when they could see it, and nobody is reminded of the past")
    func terms() throws {
        var story = Story(paper(taken: "2026-03-03 09:15", entered: "2026-03-10 14:00"))
        story.wait(until: "2026-03-10 15:00")
        #expect(story.report.status == .routed && story.report.flags.isEmpty)
        #expect(!story.history.contains { if case .reminded = $0.event { true } else { false } })
        var back = story
        try back.do(.giveBack, by: .leader, at: "2026-03-11 16:00")
        #expect(back.report.status == .returned && back.report.proposals.isEmpty)
        story.wait(until: "2026-03-12 00:00")
        #expect(story.report.status == .accepted)
        #expect(story.report.lateness(at: story.now) == .overdue)
    }

    @Test("A0.24, REP-25: entered after its day it is late at once, and the notice is owed at once")
    func lateAtOnce() {
        var story = Story(paper(taken: "2026-03-03 09:15", entered: "2026-03-16 08:30"))
        #expect(story.report.lateness(at: story.now) == .overdue)
        story.wait(until: "2026-03-16 08:31")
        #expect(story.report.noticeOwedSince != nil && story.report.overdueNotedRound == 1)
    }

    @Test("REP-29: an urgent paper wakes people from when it is entered")
    func urgent() {
        let story = Story(paper(taken: "2026-03-03 09:15", entered: "2026-03-03 12:00", urgent: .fire))
        #expect(story.report.urgent?.since == moment("2026-03-03 12:00"))
    }

    @Test("REP-16, A0.24: the picture of the paper is for the reporter and who entered it, and never public")
    func picture() throws {
        var submission = paper(taken: "2026-03-03 09:15", entered: "2026-03-03 12:00")
        var sheet = MediaItem.photo("to-giay")
        sheet.isPaper = true
        submission.media = [.photo("canh"), sheet]
        var story = Story(submission)
        try story.do(.moderate(.approved(blurred: [], text: nil)), by: .leader)
        #expect(PublicReport(story.report).media.map(\.id) == ["canh"])
        for (name, viewer) in Viewer.everybody {
            guard let seen = SeenReport(story.report, by: viewer) else { continue }
            let shown = Set(seen.face.media.map(\.id)).union(seen.inside?.report.media.map(\.id) ?? [])
            #expect(shown.contains("to-giay") == ["lan", "officer"].contains(name), "\(name)")
        }
    }
}
