import LocalTime
import Office
import Outreach
import Testing

@Suite("Warnings: two pairs of eyes")
struct WarningTests {
    @Test("A0.26: whoever wrote a warning cannot let it go, whatever roles they hold; another account can")
    func two() throws {
        var story = WarningStory()
        try story.does(.draft(.rain(), exercise: false), WarningStory.lead)
        try story.does(.submit, WarningStory.lead)
        #expect(throws: WarningDenial.needsAnotherPerson) {
            try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.lead)
        }
        try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.other)
        #expect(story.warning.state(at: story.now) == .live)
    }

    @Test("A0.26: who changed a word of it has a hand in it, and a change must be passed on again")
    func hands() throws {
        var story = WarningStory()
        try story.does(.draft(.rain(), exercise: false), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        try story.does(.change(.rain(headline: "Mưa rất to")), WarningStory.lead)
        #expect(throws: WarningDenial.notSubmitted) {
            try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.other)
        }
        try story.does(.submit, WarningStory.composer)
        #expect(throws: WarningDenial.needsAnotherPerson) {
            try story.does(.issue(communes: 2, sender: "canh-bao.example"), WarningStory.lead)
        }
    }

    @Test("The second person counts the communes, and a wrong count lets nothing go")
    func count() throws {
        var story = WarningStory()
        try story.does(.draft(.rain(), exercise: false), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        #expect(throws: WarningDenial.communeCountDiffers) {
            try story.does(.issue(communes: 7, sender: "canh-bao.example"), WarningStory.lead)
        }
        #expect(story.warning.messages.isEmpty && LiveWarning(story.warning) == nil)
    }

    @Test("Only what is live is updated or cancelled, and what was cancelled is not cancelled again")
    func cancelled() throws {
        var story = try WarningStory.live()
        try story.does(.prepareCancel(reason: "Mưa đã ngớt"), WarningStory.composer)
        try story.does(.issue(communes: 0, sender: "canh-bao.example"), WarningStory.lead)
        #expect(story.warning.state(at: story.now) == .cancelled)
        #expect(throws: WarningDenial.notLive) {
            try story.does(.prepareCancel(reason: "Lần nữa"), WarningStory.composer)
        }
        #expect(throws: WarningDenial.notLive) { try story.does(.prepareUpdate(.rain()), WarningStory.composer) }
    }

    @Test("A warning ends by itself when its hour comes, and is live until that very moment")
    func expires() throws {
        var story = try WarningStory.live()
        let end = story.warning.latest!.content.expires
        #expect(story.warning.wakesAt(under: .ours) == end)
        story.waits(Span(milliseconds: (end - story.now).milliseconds - 1))
        #expect(story.warning.state(at: story.now) == .live)
        story.waits(Span(milliseconds: 1))
        #expect(story.warning.state(at: story.now) == .expired && story.events.last == .expired)
        #expect(story.warning.wakesAt(under: .ours) == nil)
    }

    @Test("What nobody has looked at for ten minutes is told to the head of the watch, once")
    func waiting() throws {
        var story = WarningStory()
        try story.does(.draft(.rain(), exercise: false), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        let before = story.notices.count
        story.waits(.minutes(10))
        story.waits(.hours(1))
        let told = story.notices.dropFirst(before)
        #expect(told.map(\.to) == [.role(.iocShiftLead), .role(.iocManager)] && told.allSatisfy { $0.kind == .urgent })
    }

    @Test("An exercise has no face outside, and tells nobody who asked to hear of warnings")
    func exercise() throws {
        let drill = try WarningStory.live(exercise: true)
        #expect(LiveWarning(drill.warning) == nil)
        #expect(!drill.notices.contains { $0.to == .followers })
        #expect(drill.notices.allSatisfy { $0.words.hasPrefix("DIỄN TẬP: ") })
        let real = try WarningStory.live()
        #expect(LiveWarning(real.warning) != nil && real.notices.contains { $0.to == .followers })
    }

    @Test("Replaying its history gives the same warning")
    func replays() throws {
        var story = try WarningStory.live()
        try story.does(.prepareUpdate(.rain(headline: "Mưa rất to")), WarningStory.composer)
        var again = Warning(number: 7)
        for (index, event) in story.events.enumerated() {
            again.apply(
                Recorded(
                    subject: again.subject, sequence: index + 1, at: story.now,
                    by: Signature(
                        account: AccountID(rawValue: [1, 1, 2, 1][index]), standing: .composer, agency: nil),
                    rules: Law.ours.rules.version, event: event))
        }
        #expect(again == story.warning)
    }

    @Test(
        "Bad hours and missing words get a sentence each, all at once",
        arguments: [
            ("2026-12-03T10:00:00+07:00", "2026-12-03T12:00:00+07:00", "expiresInPast"),
            ("2026-12-05T10:00:00+07:00", "2026-12-04T12:00:00+07:00", "expiresBeforeOnset"),
            ("2026-12-05T10:00:00+07:00", "2026-12-30T12:00:00+07:00", "expiresTooFar"),
        ])
    func badHours(_ from: String, _ to: String, _ code: String) {
        var content = WarningContent.rain(from: instant(from), to: instant(to))
        (content.communes, content.headline) = ([], "  ")
        let found = #expect(throws: InvalidSubmission.self) {
            _ = try content.checked(at: instant("2026-12-03T15:36:00+07:00"))
        }
        #expect(Set(found?.problems.map(\.code) ?? []) == [code, "communesMissing", "warningText"])
    }
}
