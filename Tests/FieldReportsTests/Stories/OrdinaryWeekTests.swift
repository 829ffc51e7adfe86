import LocalTime
import Office
import Testing

@testable import FieldReports

/// G1 and G2: a working week, and what is sent when the offices are closed.
@Suite("Story: an ordinary week")
struct OrdinaryWeekTests {
    @Test("REP-23, REP-32, REP-40: G1, a blocked culvert is answered a day before its day and rated")
    func culvert() throws {
        // Given Lan photographs a culvert blocked by mud on Tuesday 03/03/2026 at 09:15
        var story = Story(sent("2026-03-03 09:15", media: [.photo("truoc"), .voice("loi-noi")]))

        // Then it has a code, an agency and its two dates at once
        #expect(story.report.code.description.hasPrefix("PA260303-"))
        #expect(story.report.leadAgency == .paHam)
        #expect(story.report.refusalLimit == day("2026-03-04"))
        #expect(story.deadline == day("2026-03-11"))
        #expect(story.report.visibility == .notYetPublic)
        #expect(story.wasTold(.reporter, "11/03/2026") && story.wasTold(.officers(of: .paHam), "11/03/2026"))

        // When the commune takes it on and lets it be read
        try story.do(.accept, by: .officer, at: "2026-03-03 10:00")
        try story.do(.publish, by: .officer, at: "2026-03-03 10:05")
        #expect(story.report.visibility == .public)

        // And writes an answer on Tuesday afternoon that the leader approves at 16:40
        try story.do(.answer("Đã nạo vét, ảnh kèm theo.", media: ["sau"]), by: .officer, at: "2026-03-10 15:30")
        #expect(story.report.status == .pendingApproval)
        try story.do(.agree(1), by: .leader, at: "2026-03-10 16:40")

        // Then the reminders were those of Monday and Tuesday
        #expect(story.reminders == [moment("2026-03-09 08:00"), moment("2026-03-10 08:00")])

        // And it is on time, public, and says nothing of who sent it
        #expect(story.report.status == .answered)
        #expect(story.report.answer?.at == moment("2026-03-10 16:40"))
        #expect(story.report.lateness(at: story.now) == .onTime)
        let face = try #require(SeenReport(story.report, by: .anyone)?.face)
        #expect(face.answers.first?.onTime == true && face.answers.first?.media == ["sau"])
        #expect(face.media.map(\.id) == ["truoc"], "a voice is never published")
        #expect(story.wasTold(.reporter, "đã có trả lời"))

        // When she is satisfied, then the portal shows it
        try story.do(.rate(.satisfied), by: .lan, at: "2026-03-11 07:00")
        #expect(PublicReport(story.report).answers.first?.rating == .satisfied)
        #expect(PublicReport(story.report).answers.first?.rating?.label == "Hài lòng")

        // And thirty days after the answer it closes by itself
        story.wait(until: "2026-04-30 00:00")
        #expect(story.time(of: "closed") == day("2026-04-09").end)
        #expect(!story.names.contains("becameOverdue") && !story.names.contains("progressNoticeOwed"))
    }

    @Test("REP-25: G1 left alone, each reminder comes at its hour and then every working day at 08:00")
    func unanswered() {
        var story = Story(sent("2026-03-03 09:15"))
        story.wait(until: "2026-03-17 12:00")
        #expect(
            story.reminders == [
                moment("2026-03-09 08:00"), moment("2026-03-10 08:00"), moment("2026-03-11 08:00"),
                moment("2026-03-11 15:00"), moment("2026-03-12 08:00"), moment("2026-03-13 08:00"),
                moment("2026-03-16 08:00"), moment("2026-03-17 08:00"),
            ])
        #expect(story.time(of: "becameOverdue") == moment("2026-03-12 00:00"))
        #expect(story.time(of: "progressNoticeOwed") == moment("2026-03-12 00:00"))
        #expect(story.time(of: "courtesyLineSent") == moment("2026-03-10 00:00"))
        // Three working days overdue: on the list of UBND tỉnh
        #expect(story.report.flags[.overdueReported] == day("2026-03-16").end)
        #expect(story.wasTold(.role(.provincialOverseer), Flag.overdueReported.label(under: .starter)))
    }

    @Test(
        "REP-05: G2, Friday night, Saturday and Sunday share one day, and are received when they are sent",
        arguments: [
            ("2026-03-06 22:40", "dien_chieu_sang"), ("2026-03-07 10:00", "moi_truong_rac"),
            ("2026-03-08 23:59", "an_ninh_trat_tu"),
        ])
    func weekend(time: String, category: String) {
        // Given three people write when the offices are closed
        var story = Story(sent(time, category: CategoryCode(rawValue: category)))
        // Then each is received in its own minute, due Monday 16/03, to be refused by Monday 09/03
        #expect(story.report.receivedAt == moment(time))
        #expect(story.deadline == day("2026-03-16"))
        #expect(story.report.refusalLimit == day("2026-03-09"))
        // And nobody is woken: the first reminder is of Thursday 08:00
        story.wait(until: "2026-03-13 00:00")
        #expect(story.reminders == [moment("2026-03-12 08:00")])
    }
}
