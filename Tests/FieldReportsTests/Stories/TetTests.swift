import LocalTime
import Office
import Testing

@testable import FieldReports

/// G3 and G4: Tết, with an ordinary report caught by it and an urgent one in the middle of it.
@Suite("Story: Tết")
struct TetTests {
    @Test("REP-25, REP-26: G3, caught by Tết, overdue, told why, answered late")
    func pothole() throws {
        // Given a pothole of Thursday 12/02/2026
        var story = Story(sent("2026-02-12 15:30"))
        #expect(story.deadline == day("2026-02-27"))

        // When nobody does anything, then the courtesy line of day 6 goes out, also in the holiday
        story.wait(until: "2026-02-20 00:00")
        #expect(story.time(of: "courtesyLineSent") == moment("2026-02-19 00:00"))
        #expect(story.wasTold(.reporter, "27/02/2026"))
        #expect(story.reminders.isEmpty, "nobody is reminded in the holiday")

        // And it is overdue at 00:00 on Saturday 28/02; the agency now owes a notice
        story.wait(until: "2026-02-28 00:00")
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(story.time(of: "becameOverdue") == moment("2026-02-28 00:00"))
        #expect(story.report.noticeOwedSince == moment("2026-02-28 00:00"))
        #expect(story.awaited(.flag(.noticeLate)) == day("2026-03-02").end)

        // Then neither the automatic lines nor a message discharge it
        try story.do(.say, by: .officer, at: "2026-03-02 07:45")
        #expect(story.report.noticeOwedSince != nil)

        // When the agency says why, and until when, on Monday 02/03
        try story.do(.notice(expected: "2026-03-04"), by: .officer, at: "2026-03-02 08:30")
        #expect(story.report.noticeOwedSince == nil)
        #expect(story.deadline == day("2026-02-27"), "a notice moves nothing")

        // And answers on Wednesday 04/03, then it is late, and was never late with the notice
        try story.do(.answerDone, by: .leader, at: "2026-03-04 09:00")
        #expect(story.report.lateness(at: story.now) == .overdue)
        #expect(PublicReport(story.report).answers.first?.onTime == false)
        #expect(story.report.flags[.noticeLate] == nil)
    }

    @Test("REP-25: G3, a notice that is not sent within its working day goes to oversight")
    func noticeLate() {
        var story = Story(sent("2026-02-12 15:30"))
        story.wait(until: "2026-03-03 00:00")
        #expect(story.report.flags[.noticeLate] == moment("2026-03-03 00:00"))
        #expect(story.wasTold(.role(.iocManager), Flag.noticeLate.label(under: .starter)))
    }

    @Test("REP-29, REP-30: G4, a landslide on mùng 1: called at once, one step up after 15 minutes, then no further")
    func landslide() throws {
        // Given a landslide in Xa Dung on the first morning of Tết, typed by the village head with a voice clip
        let submission = sent(
            "2026-02-17 06:12", "Sạt lở chắn đường, xe không qua được", category: "thien_tai", urgent: .naturalDisaster,
            helpedBy: .villageHead, media: [.photo("a"), .photo("b"), .voice("tieng-mong")])
        var story = Story(submission, to: .xaDung)

        // Then both duties are called in the same second, and no triage is waited for
        #expect(story.called(.duty) == moment("2026-02-17 06:12"))
        #expect(story.notices.contains { $0.to == .officers(of: .xaDung) && $0.kind == .urgent })
        #expect(story.notices.contains { $0.to == .role(.iocOperator) && $0.kind == .urgent })
        #expect(story.report.status == .routed && story.report.leadAgency == .xaDung)
        #expect(story.awaited(.escalate(.agencyLeader)) == moment("2026-02-17 06:27"))
        #expect(story.awaited(.escalate(.iocLead)) == moment("2026-02-17 06:42"))
        #expect(story.awaited(.escalate(.provincialDuty)) == moment("2026-02-17 07:12"))
        // The legal limit runs beside it all the same (A0.1)
        #expect(story.deadline == day("2026-03-02"))

        // When nobody answers until the leader is called, and acknowledges at 06:31
        try story.do(.acknowledge, by: .otherLeader, at: "2026-02-17 06:31")
        #expect(story.called(.agencyLeader) == moment("2026-02-17 06:27"))

        // Then the later steps do not fire
        try story.do(.recordFirstAction(words: "Đã cắm biển, cử người gác."), by: .otherOfficer, at: "2026-02-17 06:55")
        story.wait(until: "2026-02-17 08:00")
        #expect(story.called(.iocLead) == nil && story.called(.provincialDuty) == nil)

        // And the commune's own moderation does not publish it: the IOC decides
        #expect(story.denial(of: .publish, by: .otherOfficer) == .notYours(.moderation))
        #expect(story.report.visibility == .notYetPublic)
        try story.do(
            .moderate(.published(Masking(areas: [.whole("a", .face)]))), by: .dispatcher, at: "2026-02-17 08:10")
        #expect(story.report.visibility == .public)
        #expect(PublicReport(story.report).media.map(\.isBlurred) == [true, false])

        // When it is answered at 11:20
        try story.do(.answer("Đã cảnh giới, thông một làn."), by: .otherLeader, at: "2026-02-17 11:20")

        // Then every moment is known to the second: 19 minutes to acknowledge, 43 to act
        let urgent = try #require(story.report.urgent)
        #expect((try #require(urgent.acknowledgedAt) - urgent.since).wholeMinutes == 19)
        #expect((try #require(urgent.firstActionAt) - urgent.since).wholeMinutes == 43)
        #expect(story.report.lateness(at: story.now) == .onTime)
    }

    @Test("REP-29: G4 without an answer, every step is called in its minute, on a holiday as on any day")
    func nobodyAnswers() {
        var story = Story(sent("2026-02-17 06:12", urgent: .naturalDisaster), to: .xaDung)
        story.wait(until: "2026-02-17 08:00")
        #expect(story.called(.agencyLeader) == moment("2026-02-17 06:27"))
        #expect(story.called(.iocLead) == moment("2026-02-17 06:42"))
        #expect(story.called(.provincialDuty) == moment("2026-02-17 07:12"))
        #expect(
            story.notices.filter { $0.kind == .urgent }.allSatisfy {
                $0.kind.mayLeave(at: moment("2026-02-17 02:00"), under: .starter) == moment("2026-02-17 02:00")
            })
    }

    @Test("A0.8: G4, break-glass is off until configured with its legal basis, then logged and told")
    func breakGlass() throws {
        // Given the same report, without «cho phép trực ban gọi cho tôi»
        let story = Story(sent("2026-02-17 06:12", urgent: .naturalDisaster), to: .xaDung)
        #expect(story.denial(of: .openPhone, by: .dispatcher) == .noConsent)

        // When the province has configured it
        var configured = Story(
            sent("2026-02-17 06:12", urgent: .naturalDisaster), to: .xaDung,
            under: .starter { $0.breakGlassLegalBasis = "Luật 91/2025/QH15, Điều 19" })
        try configured.do(.openPhone, by: .dispatcher, at: "2026-02-17 06:20")

        // Then the telephone alone is opened, with a reason that the reporter reads, and the DPO is told
        #expect(configured.report.openings.map(\.ground) == [.breakGlass])
        #expect(configured.report.openings.first?.fields == [.phone])
        #expect(configured.timeline(for: .reporter).contains { $0.words?.contains("Gọi hỏi đường vào.") == true })
        #expect(configured.wasTold(.reporter, "đã được xem") && configured.wasTold(.role(.dpo), "đã được xem"))
        #expect(
            configured.denial(of: .openIdentity(fields: [.phone, .fullName], reason: "x"), by: .dispatcher)
                == .noConsent)
        #expect(configured.denial(of: .openPhone, by: .otherOfficer) == .noConsent)
        #expect(configured.denial(of: .openPhone, by: .manager) == .notYours(.identityOpening))
    }

    @Test("A0.8: with the reporter's own tick the duty may call, for an urgent report and its telephone only")
    func mayCall() throws {
        var story = Story(sent("2026-02-17 06:12", urgent: .fire, mayCall: true), to: .xaDung)
        try story.do(.openPhone, by: .shiftLead, at: "2026-02-17 06:13")
        #expect(story.report.openings.map(\.ground) == [.mayCall])
        let ordinary = Story(sent("2026-02-17 06:12", mayCall: true), to: .xaDung)
        #expect(ordinary.denial(of: .openPhone, by: .dispatcher) == .noConsent)
    }
}
