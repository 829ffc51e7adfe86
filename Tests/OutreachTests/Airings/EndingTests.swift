import LocalTime
import Office
import Outreach
import Testing

@Suite("CAM-06, CAM-10: an airing ends in exactly one way, by what is known of it")
struct EndingTests {
    @Test("CAM-10: what a player measured as heard is aired, with its evidence")
    func aired() throws {
        var airing = AiringCast.airing()
        #expect(airing.result.end == nil)
        try airing.hear(AiringCast.report())
        let result = airing.result
        #expect(result.end == .aired && result.source == .player && !result.isUnverified)
        #expect(result.started == AiringCast.at && result.ended == AiringCast.at + .minutes(1))
        #expect(result.loudness == -23 && result.silence == 0.02 && result.content == "h7")
        #expect(airing.wakesAt(under: AiringCast.law) == nil)
    }

    @Test(
        "CAM-10: under −50 LUFS, or over a fifth silence in half a minute, is silent and does not count",
        arguments: [(-50.1, 0.0, 60.0, AiringEnd.silent), (-49.9, 0.2, 60, .aired), (-20, 0.21, 60, .silent)])
    func silent(loudness: Double, silence: Double, heard: Double, end: AiringEnd) throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report(heard: heard, loudness: loudness, silence: silence))
        #expect(airing.result.end == end && end.counts == (end == .aired))
    }

    @Test("a short call with a pause in it is not silent")
    func shortCall() throws {
        var airing = AiringCast.airing(AiringCast.plan(AiringCast.playable(seconds: 20)))
        try airing.hear(AiringCast.report(heard: 20, silence: 0.4))
        #expect(airing.result.end == .aired)
    }

    @Test(
        "less than nine tenths of its seconds is interrupted, with the seconds that were heard",
        arguments: [(53.9, AiringEnd.interrupted), (54, .aired)])
    func interrupted(heard: Double, end: AiringEnd) throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report(heard: heard))
        #expect(airing.result.end == end && airing.result.heard == heard)
    }

    @Test("other content than was planned is not that bulletin")
    func wrongContent() throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report(content: "h8"))
        #expect(airing.result.end == .failed && airing.result.reason == .wrongContent)
    }

    @Test("a player without network plays what was planned before, and that counts for what it was")
    func earlierContent() throws {
        var airing = AiringCast.airing()
        airing.keep(
            airing.replacing(with: AiringCast.playable(9), at: AiringCast.at - .hours(2)), at: AiringCast.at - .hours(2)
        )
        #expect(airing.plan.playable.bulletin == 9)
        #expect(airing.replacing(with: AiringCast.playable(10), at: AiringCast.at) == nil)
        try airing.hear(AiringCast.report(content: "h7"))
        #expect(airing.result.end == .aired && airing.fact.bulletin == 7)
    }

    @Test("A2: killed in the middle it is interrupted; what nobody speaks of is missed, and never absent")
    func killed() throws {
        var killed = AiringCast.airing()
        try killed.hear(AiringCast.report(heard: 12, failure: .playerStopped))
        #expect(killed.result.end == .interrupted && killed.result.heard == 12)
        #expect(killed.result.reason == .playerStopped)

        var absent = AiringCast.airing()
        let due = AiringCast.at + .minutes(1) + .hours(2)
        #expect(absent.wakesAt(under: AiringCast.law) == due)
        #expect(absent.elapse(to: due - .seconds(1)) == nil)
        absent.keep(absent.elapse(to: due), at: due)
        #expect(absent.result.end == .missed && absent.wakesAt(under: AiringCast.law) == nil)
        #expect(absent.elapse(to: due + .days(9)) == nil)
    }

    @Test("a late report turns missed into what it was, and the history keeps both")
    func late() throws {
        var airing = AiringCast.airing()
        let due = airing.missedAt
        airing.keep(airing.elapse(to: due), at: due)
        var late = AiringCast.report()
        late.sent = AiringCast.at + .days(6)
        try airing.hear(late)
        #expect(airing.result.end == .aired && airing.wasMissed && airing.version == 3)
        #expect(airing.result.started == AiringCast.at && !airing.result.isUnverified)
    }

    @Test("CAM-06: what the operator says is per cluster, and all of them silent is silent")
    func confirmed() throws {
        var some = AiringCast.airing()
        try some.hear(AiringCast.said(.someSilent, silent: ["ban-1"]))
        #expect(some.result.end == .aired && some.result.source == .person)
        #expect(some.end(at: "ban-1") == .silent && some.end(at: "ban-2") == .aired)
        var all = AiringCast.airing()
        try all.hear(AiringCast.said(.someSilent, silent: AiringCast.clusters))
        #expect(all.result.end == .silent)
        var none = AiringCast.airing()
        try none.hear(AiringCast.said(.notPlayed))
        #expect(none.result.end == .failed && none.result.reason == .noPower)
    }

    @Test("of machine and person the worse counts, and that they differ is shown; what was played by hand stands in")
    func both() throws {
        var quiet = AiringCast.airing()
        try quiet.hear(AiringCast.report())
        try quiet.hear(AiringCast.said(.someSilent, silent: AiringCast.clusters))
        #expect(quiet.result.end == .silent && quiet.result.isDisputed)
        var broken = AiringCast.airing()
        try broken.hear(AiringCast.report(heard: 0, failure: .fileDamaged))
        try broken.hear(AiringCast.said(.heardAll))
        #expect(broken.result.end == .failed && broken.result.isDisputed)
        let byHand = AiringConfirmation.Played(started: AiringCast.at + .minutes(2), ended: AiringCast.at + .minutes(3))
        try broken.hear(AiringCast.said(.heardAll, id: "c2", played: byHand, made: AiringCast.at + .minutes(6)))
        #expect(broken.result.end == .aired && broken.result.source == .person)
        #expect(broken.result.started == byHand.started)
    }

    @Test("a correction is a second entry: the first stays, and the last one counts")
    func corrected() throws {
        var airing = AiringCast.airing()
        try airing.hear(AiringCast.report(loudness: -70))
        let now = AiringCast.at + .hours(1)
        #expect(throws: AiringDenial.notYours) {
            try airing.correct(AiringCorrection(end: .aired, reason: "x"), by: AiringCast.operatorOfA, at: now)
        }
        #expect(throws: AiringDenial.self) {
            try airing.correct(AiringCorrection(end: .aired, reason: " "), by: AiringCast.supervisor, at: now)
        }
        airing.keep(
            try airing.correct(
                AiringCorrection(end: .aired, reason: "Micro đo hỏng, có bản ghi"), by: AiringCast.supervisor, at: now),
            at: now)
        #expect(airing.result.end == .aired && airing.result.source == .correction && airing.reports.count == 1)
    }

    @Test("a confirmation for another unit's station is refused, and so is one from the future or before its time")
    func refused() throws {
        var airing = AiringCast.airing()
        #expect(throws: AiringDenial.notYourStation) {
            try airing.hear(AiringCast.said(.heardAll), from: AiringCast.operatorOfB)
        }
        #expect(throws: AiringDenial.notYourStation) {
            try airing.hear(AiringCast.said(.heardAll), from: AiringCast.supervisor)
        }
        #expect(throws: AiringDenial.notYourStation) { try airing.hear(AiringCast.report(), from: "dai-b") }
        #expect(throws: AiringDenial.notOverYet) {
            try airing.hear(AiringCast.said(.heardAll), at: AiringCast.at - .minutes(6))
        }
        // Not a second earlier: it is our own clock that says so.
        for said in [AiringCast.said(.heardAll), AiringCast.said(.someSilent, silent: ["ban-1"])] {
            #expect(throws: AiringDenial.notOverYet) { try airing.hear(said, at: AiringCast.at - .seconds(1)) }
        }
        var ahead = AiringCast.report()
        ahead.ended = ahead.sent + .minutes(6)
        #expect(throws: AiringDenial.inTheFuture(field: "started")) { try airing.hear(ahead) }
        var bare = AiringCast.report()
        bare.loudness = nil
        #expect(throws: AiringDenial.evidenceMissing) { try airing.hear(bare) }
        #expect(throws: AiringDenial.unknownCluster) {
            try airing.hear(AiringCast.said(.someSilent, silent: ["ban-9"]))
        }
        #expect(airing.version == 1)
        // A power cut is known beforehand.
        try airing.hear(AiringCast.said(.notPlayed, made: AiringCast.at - .hours(3)))
        #expect(airing.result.end == .failed)
    }
}
