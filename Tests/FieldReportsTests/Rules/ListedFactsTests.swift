import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("Rules: what lists and figures ask of a report")
struct ListedFactsTests {
    @Test("A0.22: the first answer decides whether it was on time, and no later round does")
    func punctual() throws {
        var late = Story(sent("2026-03-03 09:15"))
        try late.do(.answerDone, by: .leader, at: "2026-03-13 09:00")
        try late.do(.complain, by: .lan, at: "2026-03-14 09:00")
        try late.do(.weigh(1, again: true), by: .leader, at: "2026-03-16 09:00")
        #expect(late.report.rounds.count == 2 && late.report.punctuality == .late)
        var refused = Story(sent("2026-03-03 09:15"))
        try refused.do(.refuse(), by: .officer, at: "2026-03-04 09:00")
        #expect(refused.report.firstLimitDay == day("2026-03-04") && refused.report.punctuality == .onTime)
    }

    @Test("A0.22: what was answered before it became urgent is no answer to the alarm")
    func answeredBefore() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.answerDone, by: .leader, at: "2026-03-05 09:00")
        try story.do(.complain, by: .lan, at: "2026-03-06 09:00")
        try story.do(.weigh(1, again: true), by: .leader, at: "2026-03-09 09:00")
        try story.do(.setUrgency(.fire, reason: "Đang cháy."), by: .dispatcher, at: "2026-03-09 10:00")
        #expect(story.report.urgencyWeighedAt == story.now)
        #expect(story.report.isUrgentlyAnswered(at: moment("2026-03-09 11:00"), under: .starter) == nil)
    }

    @Test("A0.3, A0.9: a refusal that was undone is still one of its refusals")
    func refusals() throws {
        var story = Story(sent("2026-03-03 09:15"), to: nil)
        try story.do(.refuse(), by: .dispatcher)
        try story.do(.review(uphold: false, reason: "Đúng thẩm quyền."), by: .overseer, at: "2026-03-04 09:00")
        #expect(story.report.refusal == nil && story.report.refusals.count == 1)
    }

    @Test("IOC-03: hidden with one working day left is hidden near its limit, with two it is not")
    func nearLimit() throws {
        for (time, count) in [("2026-03-09 09:00", 0), ("2026-03-10 09:00", 1), ("2026-03-11 09:00", 1)] {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.hideInsult, by: .officer, at: time)
            try story.do(.agree(1), by: .leader)
            #expect(story.report.hidingsNearLimit == count, "\(time)")
        }
    }

    @Test(
        "IOC-03: hidden after «Không hài lòng» counts, also where the rating was changed since; another rating does not"
    )
    func badRating() throws {
        let rows: [(before: [Rating.Level], after: [Rating.Level], count: Int)] = [
            ([.satisfied], [], 0), ([.unsatisfied], [], 1), ([.unsatisfied, .satisfied], [], 1),
            ([], [.unsatisfied], 0),
        ]
        for row in rows {
            var story = Story(sent("2026-03-03 09:15"))
            try story.do(.answerDone, by: .leader, at: "2026-03-05 09:00")
            for level in row.before { try story.do(.rate(level), by: .lan, at: "2026-03-05 10:00") }
            try story.do(.hideInsult, by: .officer, at: "2026-03-05 11:00")
            try story.do(.agree(1), by: .leader)
            for level in row.after { try story.do(.rate(level), by: .lan, at: "2026-03-05 12:00") }
            #expect(story.report.hidingsAfterBadRating == row.count, "\(row)")
        }
    }

    @Test("REP-40: what somebody wrote with a rating stands in no public line")
    func comment() throws {
        var story = Story(sent("2026-03-03 09:15"))
        try story.do(.publish, by: .officer)
        try story.do(.answerDone, by: .leader, at: "2026-03-05 09:00")
        try story.do(.rate(.unsatisfied, comment: "Vẫn còn tắc"), by: .lan, at: "2026-03-05 10:00")
        func reads(_ audience: Audience?) -> Bool {
            story.timeline(for: audience).contains { $0.words?.contains("Vẫn còn tắc") == true }
        }
        #expect(!reads(nil) && reads(.reporter) && reads(.official(.leadOfficer)))
    }

    @Test("A0.9: an inspector of another commune does not cover it")
    func scope() {
        let report = Story(sent("2026-03-03 09:15")).report
        #expect(InspectionScope(unit: .paHam).covers(report))
        #expect(!InspectionScope(unit: UnitKey(era: "2025-07-01", code: "03160")).covers(report))
    }

    @Test("A0.27: as a citizen one has neither account nor office, and only an agency's role speaks for an agency")
    func citizen() {
        let viewer = Viewer(
            account: AccountID(rawValue: 9), person: Viewer.lan.person,
            appointments: [Appointment(.iocOperator, at: .paHam), Appointment(.agencyOfficer, at: .xaDung)])
        #expect(viewer.asCitizen == Viewer(person: Viewer.lan.person))
        #expect(viewer.agencies == [.xaDung])
    }
}
