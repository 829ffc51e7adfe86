import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Warnings as everybody sees them")
struct LiveWarningTests {
    private func calledBack() throws -> WarningStory {
        var story = try WarningStory.live()
        try story.does(.prepareCancel(reason: "Mưa đã ngớt"), WarningStory.composer)
        try story.does(.issue(communes: 0, sender: "canh-bao.example"), WarningStory.lead)
        return story
    }

    @Test("What is in force and what was called back are two, and neither passes for the other")
    func two() throws {
        let (live, back) = (try WarningStory.live().warning, try calledBack().warning)
        #expect(LiveWarning(live) != nil && LiveWarning(calledBack: live) == nil)
        #expect(LiveWarning(back) == nil && LiveWarning(calledBack: back) != nil)
    }

    @Test("It is in force until its hour comes and not at it, and never once it was called back")
    func inForce() throws {
        let live = try #require(LiveWarning(WarningStory.live().warning))
        let end = live.content.expires
        #expect(live.isInForce(at: end - .seconds(1)) && !live.isInForce(at: end))
        let back = try #require(LiveWarning(calledBack: calledBack().warning))
        #expect(!back.isInForce(at: end - .seconds(1)))
    }

    @Test("Its line says whether it is new, said anew, or called back")
    func line() throws {
        var story = try WarningStory.live()
        #expect(LiveWarning(story.warning)?.line.hasPrefix("Cảnh báo: Mưa lớn") == true)
        try story.does(.prepareUpdate(.rain(headline: "Mưa rất to")), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.lead)
        #expect(LiveWarning(story.warning)?.line.hasPrefix("Cập nhật cảnh báo: Mưa rất to. ") == true)
        #expect(try LiveWarning(calledBack: calledBack().warning)?.line.hasPrefix("Đã hủy cảnh báo: ") == true)
    }

    @Test("What is grave leaves at any hour; the rest waits for the morning", arguments: WarningSeverity.allCases)
    func grave(severity: WarningSeverity) throws {
        var content = WarningContent.rain()
        content.severity = severity
        var story = WarningStory()
        try story.does(.draft(content, exercise: false), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.lead)
        let isGrave = severity == .extreme || severity == .severe
        #expect(story.notices.filter { $0.to == .followers }.map(\.kind) == [isGrave ? .urgent : .notice])
    }

    @Test("A warning ends after it begins and after now, and stands seven days and not a second more")
    func hours() {
        let now = instant("2026-12-03T15:36:00+07:00")
        func problems(_ onset: Instant, _ expires: Instant) -> [String] {
            do {
                _ = try WarningContent.rain(from: onset, to: expires).checked(at: now)
                return []
            } catch { return error.problems.map(\.code) }
        }
        #expect(problems(now - .hours(1), now) == ["expiresInPast"])
        #expect(problems(now - .hours(1), now + .seconds(1)) == [])
        #expect(problems(now + .hours(1), now + .hours(1)) == ["expiresBeforeOnset"])
        #expect(problems(now, now + .days(7)) == [])
        #expect(problems(now, now + .days(7) + .seconds(1)) == ["expiresTooFar"])
    }
}
