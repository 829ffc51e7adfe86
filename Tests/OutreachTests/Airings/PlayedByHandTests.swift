import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("CAM-06: what was played by hand")
struct PlayedByHandTests {
    private typealias Cast = AiringCast

    private func heard(_ seconds: Int, _ said: AiringConfirmation.Said = .heardAll) throws -> Airing {
        var airing = Cast.airing()
        let played = AiringConfirmation.Played(started: Cast.at, ended: Cast.at + .seconds(seconds))
        try airing.hear(Cast.said(said, silent: said == .someSilent ? Cast.clusters : [], played: played))
        return airing
    }

    @Test("CAM-10: nine tenths of it by hand are aired, less is interrupted, and silent speakers stay silent")
    func long() throws {
        #expect(try heard(54).result.end == .aired && heard(53).result.end == .interrupted)
        #expect(try heard(53, .someSilent).result.end == .silent)
        let failed = try heard(60, .notPlayed).result
        #expect(failed.end == .failed && failed.started == nil, "what was not played has no time at which it was")
    }

    @Test("without a time of its own what was heard was heard as planned, and what was silent has none")
    func planned() throws {
        var airing = Cast.airing()
        try airing.hear(Cast.said(.heardAll))
        #expect(airing.result.started == Cast.at && airing.result.ended == Cast.at + .seconds(60))
        var silent = Cast.airing()
        try silent.hear(Cast.said(.someSilent, silent: Cast.clusters))
        #expect(silent.result.end == .silent && silent.result.started == nil)
    }

    @Test("what was measured stays beside a person's word that agrees, and not beside one that stands in for it")
    func measured() throws {
        let byHand = AiringConfirmation.Played(started: Cast.at, ended: Cast.at + .seconds(60))
        var both = Cast.airing()
        try both.hear(Cast.report())
        try both.hear(Cast.said(.heardAll, played: byHand))
        #expect(both.result.end == .aired && both.result.loudness == -23 && both.result.content == "h7")
        var instead = Cast.airing()
        try instead.hear(Cast.report(loudness: -70))
        try instead.hear(Cast.said(.heardAll, played: byHand))
        #expect(instead.result.end == .aired && instead.result.loudness == nil && instead.result.content == nil)
        var worse = Cast.airing()
        let late = Cast.at + .seconds(30)
        try worse.hear(Cast.report(started: late))
        try worse.hear(Cast.said(.notPlayed))
        #expect(worse.result.end == .failed && worse.result.loudness == nil && worse.result.started == late)
    }

    @Test("what could not be played and was then cancelled is cancelled")
    func cancelledAfterFailing() throws {
        var airing = Cast.airing()
        try airing.hear(Cast.report(heard: 0, failure: .fileDamaged))
        airing.keep(
            AiringDecision(
                by: Signature(account: nil, standing: .programme, agency: nil), events: [.cancelled(reason: "x")]),
            at: Cast.at)
        #expect(airing.result.end == .cancelled)
    }
}
