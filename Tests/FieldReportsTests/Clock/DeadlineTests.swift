import LocalTime
import Office
import Testing

@testable import FieldReports

@Suite("Deadlines")
struct DeadlineTests {
    /// One line of the table of dates: hết ngày is written as the day.
    struct Vector: Sendable, CustomTestStringConvertible {
        let received, refusalLimit, deadline, dayBefore, courtesy: String
        var testDescription: String { received }

        init(_ received: String, _ refusal: String, _ deadline: String, _ dayBefore: String, _ courtesy: String) {
            (self.received, refusalLimit, self.deadline, self.dayBefore, self.courtesy) =
                (received, refusal, deadline, dayBefore, courtesy)
        }
    }

    @Test(
        "REP-23, REP-34: six working days to answer and one to refuse, the day of receipt never counted",
        arguments: [
            // received, refusal limit, deadline, the working day before it, calendar day 6
            Vector("2025-12-24 09:00", "2025-12-25", "2026-01-05", "2025-12-31", "2025-12-30"),
            Vector("2026-01-05 09:00", "2026-01-06", "2026-01-12", "2026-01-10", "2026-01-11"),
            Vector("2026-03-07 10:00", "2026-03-09", "2026-03-16", "2026-03-13", "2026-03-13"),
            Vector("2026-04-25 07:00", "2026-04-28", "2026-05-07", "2026-05-06", "2026-05-01"),
            Vector("2026-04-28 08:00", "2026-04-29", "2026-05-08", "2026-05-07", "2026-05-04"),
            Vector("2026-04-30 09:00", "2026-05-04", "2026-05-11", "2026-05-08", "2026-05-06"),
            Vector("2026-05-11 08:30", "2026-05-12", "2026-05-19", "2026-05-18", "2026-05-17"),
            Vector("2026-07-19 19:30", "2026-07-20", "2026-07-27", "2026-07-24", "2026-07-25"),
            Vector("2026-08-22 09:00", "2026-08-24", "2026-09-03", "2026-08-28", "2026-08-28"),
            Vector("2026-11-20 10:00", "2026-11-23", "2026-11-30", "2026-11-27", "2026-11-26"),
        ])
    func vectors(_ vector: Vector) {
        let story = Story(sent(vector.received))
        #expect(story.report.refusalLimit == day(vector.refusalLimit))
        #expect(story.deadline == day(vector.deadline))
        #expect(story.report.round?.deadline.countedDays.count == 6)
        #expect(story.report.round?.deadline.countedDays.first == day(vector.refusalLimit))
        #expect(story.awaited(.becomeOverdue) == day(vector.deadline).end)
        #expect(story.awaited(.courtesyLine) == day(vector.courtesy).end)

        var waited = story
        waited.wait(until: day(vector.deadline).start)
        #expect(waited.happened(.reminded(kind: .oneDayLeft)))
        #expect(waited.reminders.last == day(vector.dayBefore).at(hour: 8))
    }

    @Test(
        "REP-05, REP-23: what is sent at any minute of any day is taken at once, and due when the scenarios say",
        arguments: [
            ("2026-03-03 09:15", "2026-03-11"),  // G1
            ("2026-03-06 22:40", "2026-03-16"),  // G2, Friday night
            ("2026-03-07 10:00", "2026-03-16"),  // G2, Saturday
            ("2026-03-08 23:59", "2026-03-16"),  // G2, Sunday night
            ("2026-02-12 15:30", "2026-02-27"),  // G3
            ("2026-02-13 19:00", "2026-03-02"),  // G3, the evening before Tết
            ("2026-02-17 08:05", "2026-03-02"),  // G3, mùng 1
            ("2026-02-17 03:00", "2026-03-02"),
            ("2026-04-24 16:50", "2026-05-07"),  // G5
            ("2026-08-21 14:00", "2026-08-28"),  // G6
            ("2026-08-27 11:00", "2026-09-09"),  // G6
            ("2026-06-17 09:00", "2026-06-25"),  // G8
            ("2026-06-10 09:00", "2026-06-18"),  // G9
            ("2026-03-10 15:20", "2026-03-18"),  // G10
            ("2026-03-30 21:00", "2026-04-07"),  // G10, second round
        ])
    func scenarios(received: String, deadline: String) {
        let story = Story(sent(received))
        #expect(story.report.status == .routed)
        #expect(story.report.receivedAt == moment(received))
        #expect(story.deadline == day(deadline))
    }

    @Test("REP-23, AMB-02: 23:59 of the last day is on time, 00:00 of the next is late")
    func lastMinute() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: "2026-03-11 23:59")
        #expect(story.report.lateness(at: moment("2026-04-01 08:00")) == .onTime)
        #expect(PublicReport(story.report).answers.first?.onTime == true)

        var late = Story(sent("2026-03-03 09:15"))
        try late.do(.answerDone, by: .leader, at: "2026-03-12 00:00")
        #expect(late.report.lateness(at: late.now) == .overdue)
        #expect(PublicReport(late.report).answers.first?.onTime == false)
        #expect(late.time(of: "becameOverdue") == moment("2026-03-12 00:00"))
    }

    @Test(
        "AMB-03: with afterHoursMovesToNextWorkingDay what comes after 17:00 or on a day off is one working day later",
        arguments: [
            // received, refusal limit, deadline
            ("2026-03-06 22:40", "2026-03-10", "2026-03-17"),
            ("2026-03-07 10:00", "2026-03-10", "2026-03-17"),
            ("2026-03-08 23:59", "2026-03-10", "2026-03-17"),
            ("2026-03-06 17:00", "2026-03-10", "2026-03-17"),
            ("2026-03-06 16:59", "2026-03-09", "2026-03-16"),
            ("2026-03-03 09:15", "2026-03-04", "2026-03-11"),
            ("2026-02-17 08:05", "2026-02-24", "2026-03-03"),
            ("2026-08-22 09:00", "2026-08-24", "2026-09-03"),
        ])
    func afterHours(received: String, refusal: String, deadline: String) {
        let story = Story(sent(received), under: .starter { $0.afterHoursMovesToNextWorkingDay = true })
        #expect(story.report.refusalLimit == day(refusal))
        #expect(story.deadline == day(deadline))
        #expect(story.report.receivedAt == moment(received), "the true time of receipt stays what it was")
    }

    @Test(
        "AMB-30: only the server's receipt counts, the telephone's time is shown and not trusted",
        arguments: [("2026-07-19 19:30", "2026-07-27"), ("2026-07-20 06:50", "2026-07-28")])
    func offline(synced: String, deadline: String) {
        var submission = sent(synced)
        submission.capturedAt = moment("2026-07-18 14:05")
        submission.observedAt = moment("2026-07-18 14:05")
        let story = Story(submission)
        #expect(story.deadline == day(deadline))
        #expect(story.report.capturedAt == moment("2026-07-18 14:05"))
        #expect(story.report.submittedAt == moment(synced))
    }

    @Test("AMB-25: the successor unit goes on with the same day; the history keeps the old name")
    func reorganisation() throws {
        var story = Story(sent("2025-06-26 10:00"), to: "ubnd-hua-ngai")
        #expect(story.deadline == day("2025-07-04"))
        story.handOver(to: .paHam, at: "2025-07-01 00:00")
        #expect(story.deadline == day("2025-07-04"))
        #expect(story.report.leadAgency == .paHam)
        #expect(story.report.receivedAt == moment("2025-06-26 10:00"))
        let because = PublicReport(story.report).leadAgencyBasis?.sentence(naming: Phrasebook.tests.agencyName)
        #expect(because == "Tiếp nhận công việc của UBND xã Hừa Ngài", "by its name, not by its code")
        #expect(story.timeline(for: nil).contains { $0.event == "takenOver" })
        #expect(story.wasTold(.officers(of: .paHam), "thời hạn giữ nguyên"))
        try story.do(.answerDone, by: .leader, at: "2025-07-04 16:00")
        #expect(story.report.lateness(at: story.now) == .onTime)
    }

    @Test("REP-01: every deadline says by which rules and by which calendar it was counted")
    func stamped() {
        let round = Story(sent("2026-03-03 09:15")).report.round
        #expect(round?.deadline.rules == "663-2023.1")
        #expect(round?.deadline.calendar == WorkingCalendar.starter.version)
        #expect(
            round?.deadline.countedDays.map(\.description) == [
                "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11",
            ])
        #expect(Story(sent("2026-03-03 09:15")).history.allSatisfy { $0.rules == "663-2023.1" })
    }
}
