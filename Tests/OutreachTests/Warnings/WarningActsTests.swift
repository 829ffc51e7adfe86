import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Warnings: who may do what, and when")
struct WarningActsTests {
    private static let sender = "canh-bao.example"

    private func drafted() throws -> WarningStory {
        var story = WarningStory()
        try story.does(.draft(.rain(), exercise: false), WarningStory.composer)
        return story
    }

    private func submitted() throws -> WarningStory {
        var story = try drafted()
        try story.does(.submit, WarningStory.composer)
        return story
    }

    /// What the story refuses; nil when nothing.
    private func denial(_ story: WarningStory, _ command: WarningCommand, by viewer: Viewer) -> WarningDenial? {
        do {
            var story = story
            try story.does(command, viewer)
            return nil
        } catch { return error as? WarningDenial }
    }

    @Test(
        "A0.26: those on watch and those who speak to the people compose, others let go, and no other role does either")
    func roles() throws {
        let (drafted, submitted, live) = (try drafted(), try submitted(), try WarningStory.live())
        let composing: [(WarningStory, WarningCommand)] = [
            (WarningStory(), .draft(.rain(), exercise: false)), (drafted, .change(.rain())), (drafted, .submit),
            (drafted, .discard(reason: "Báo nhầm")), (live, .prepareUpdate(.rain())),
            (live, .prepareCancel(reason: "Mưa đã ngớt")),
        ]
        let issuing: [(WarningStory, WarningCommand)] = [
            (submitted, .sendBack(words: "Thiếu xã")), (submitted, .issue(communes: 2, sender: Self.sender)),
        ]
        let composers: Set<Role> = [.iocOperator, .iocShiftLead, .iocManager, .outreachSupervisor, .bulletinEditor]
        let issuers: Set<Role> = [
            .iocShiftLead, .iocManager, .provincialOverseer, .outreachSupervisor, .bulletinApprover,
        ]
        for role in Role.allCases {
            let viewer = Viewer(account: AccountID(rawValue: 9), appointments: [Appointment(role)])
            for (story, command) in composing {
                #expect(denial(story, command, by: viewer) == (composers.contains(role) ? nil : .notAllowed), "\(role)")
            }
            for (story, command) in issuing {
                #expect(denial(story, command, by: viewer) == (issuers.contains(role) ? nil : .notAllowed), "\(role)")
            }
        }
    }

    @Test("What is begun is not begun again, what waits is not passed on twice, and an update waits for no other")
    func once() throws {
        let (submitted, live) = (try submitted(), try WarningStory.live())
        #expect(denial(submitted, .draft(.rain(), exercise: false), by: WarningStory.composer) == .alreadyBegun)
        #expect(denial(submitted, .submit, by: WarningStory.composer) == .alreadyPending)
        #expect(denial(live, .discard(reason: "Báo nhầm"), by: WarningStory.composer) == .nothingPending)
        var updating = live
        try updating.does(.prepareUpdate(.rain(headline: "Mưa rất to")), WarningStory.composer)
        #expect(denial(updating, .prepareUpdate(.rain()), by: WarningStory.composer) == .alreadyPending)
        // A false alarm is called back whatever else waits, and once; of it only the reason is new.
        try updating.does(.prepareCancel(reason: "Báo nhầm nơi"), WarningStory.composer)
        #expect(denial(updating, .prepareCancel(reason: "x"), by: WarningStory.composer) == .alreadyPending)
        #expect(denial(updating, .change(.rain()), by: WarningStory.composer) == .nothingPending)
        try updating.does(.issue(communes: 0, sender: Self.sender), WarningStory.lead)
        #expect(updating.warning.latest?.reason == "Báo nhầm nơi")
    }

    @Test("What is sent back or called back says why")
    func reasons() throws {
        let (submitted, live) = (try submitted(), try WarningStory.live())
        #expect(denial(submitted, .sendBack(words: " \n"), by: WarningStory.lead) == .reasonMissing)
        #expect(denial(live, .prepareCancel(reason: ""), by: WarningStory.composer) == .reasonMissing)
    }

    @Test("Nothing is let go whose hour has passed: neither a draft, nor an update of what is live no more")
    func tooLate() throws {
        var draft = try submitted()
        draft.now = WarningContent.rain().expires - .seconds(1)
        #expect(denial(draft, .issue(communes: 2, sender: Self.sender), by: WarningStory.lead) == nil)
        draft.now = WarningContent.rain().expires
        #expect(denial(draft, .issue(communes: 2, sender: Self.sender), by: WarningStory.lead) == .draftExpired)
        var update = try WarningStory.live()
        try update.does(.prepareUpdate(.rain(to: instant("2026-12-05T12:00:00+07:00"))), WarningStory.composer)
        try update.does(.submit, WarningStory.composer)
        update.now = WarningContent.rain().expires
        #expect(denial(update, .issue(communes: 2, sender: Self.sender), by: WarningStory.lead) == .notLive)
    }

    @Test("What was sent back is as before it was passed on: changed, passed on anew, and waited for anew")
    func sentBack() throws {
        var story = try submitted()
        story.waits(.minutes(10))
        #expect(story.warning.pending?.wasLeftWaiting == true)
        try story.does(.sendBack(words: "Thiếu xã"), WarningStory.lead)
        var pending = try #require(story.warning.pending)
        #expect(pending.submittedAt == nil && pending.sentBack == "Thiếu xã" && !pending.wasLeftWaiting)
        try story.does(.change(.rain(headline: "Mưa rất to")), WarningStory.composer)
        try story.does(.submit, WarningStory.composer)
        pending = try #require(story.warning.pending)
        #expect(pending.content.headline == "Mưa rất to" && pending.sentBack == nil)
        #expect(pending.hands == [AccountID(rawValue: 1)], "the same hand is one hand")
        story.waits(.minutes(10))
        #expect(story.events.filter { $0 == .leftWaiting }.count == 2)
        #expect(story.warning.version == story.events.count && story.warning.begunAt != nil)
        // Changed after it had been left waiting, it is waited for anew as well.
        try story.does(.change(.rain()), WarningStory.composer)
        #expect(story.warning.pending?.wasLeftWaiting == false)
        try story.does(.discard(reason: "Trùng"), WarningStory.composer)
        #expect(story.warning.state(at: story.now) == .dropped)
    }

    @Test("It is left waiting at ten minutes and not before, and what was called back expires no more")
    func waiting() throws {
        var story = try submitted()
        story.waits(.seconds(599))
        #expect(story.events.last == .submitted)
        story.waits(.seconds(1))
        #expect(story.events.last == .leftWaiting)
        var cancelled = try WarningStory.live()
        try cancelled.does(.prepareCancel(reason: "Mưa đã ngớt"), WarningStory.composer)
        try cancelled.does(.issue(communes: 0, sender: Self.sender), WarningStory.lead)
        #expect(cancelled.warning.wakesAt(under: .ours) == nil)
    }
}
