import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("What may be said of an airing, and by whom")
struct AiringWordsTests {
    private typealias Cast = AiringCast

    /// What is refused, as a code; nil when nothing is.
    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? AiringDenial)?.code }
    }

    @Test("CAM-06: nothing is planned that has no sound or no length")
    func nothing() {
        var silent = Cast.playable()
        silent.tracks = []
        for playable in [silent, Cast.playable(seconds: 0)] {
            #expect(throws: AiringDenial.nothingToPlay) { try Airing.planning(Cast.plan(playable)) }
            var urgent = playable
            urgent.priority = .emergency
            #expect(throws: AiringDenial.nothingToPlay) {
                try Airing.playingNow(
                    Cast.plan(urgent), by: AccountID(rawValue: 1), and: AccountID(rawValue: 2))
            }
        }
    }

    @Test("Something else takes its slot until it begins, and never once it was cancelled, or when it is the same")
    func replacing() throws {
        let (other, before) = (Cast.playable(8), Cast.at - .seconds(1))
        var airing = Cast.airing()
        #expect(airing.replacing(with: other, at: before) != nil)
        #expect(airing.replacing(with: other, at: Cast.at) == nil)
        #expect(airing.replacing(with: Cast.playable(), at: before) == nil)
        var silent = other
        silent.tracks = []
        #expect(airing.replacing(with: silent, at: before) == nil)
        airing.keep(
            try airing.cancel("Mất điện.", by: Cast.operatorOfA, in: Cast.directory, at: before), at: before)
        #expect(airing.replacing(with: other, at: before) == nil)
    }

    @Test("A report of a device has a number and the device's name, is kept once, and lies five minutes ahead at most")
    func reports() throws {
        for change: (inout PlayReport) -> Void in [{ $0.id = "" }, { $0.device = "" }] {
            var report = Cast.report()
            change(&report)
            #expect(
                code {
                    var airing = Cast.airing(); try airing.hear(report)
                } == "fieldMissing")
        }
        for change: (inout PlayReport) -> Void in [{ $0.silence = nil }, { $0.content = nil }] {
            var report = Cast.report()
            change(&report)
            #expect(
                code {
                    var airing = Cast.airing(); try airing.hear(report)
                } == "evidenceMissing")
        }
        for (ahead, isRefused) in [(Span.seconds(300), false), (.seconds(301), true)] {
            var early = Cast.report()
            (early.started, early.ended) = (early.sent + ahead, early.sent + ahead)
            #expect(
                (code {
                    var airing = Cast.airing(); try airing.hear(early)
                } == "timeInFuture") == isRefused)
        }
        var airing = Cast.airing()
        try airing.hear(Cast.report())
        #expect(try airing.report(Cast.report(), from: Cast.station, at: Cast.at + .hours(1)) == nil)
    }

    @Test("CAM-06: what a person says has a number, a time, a reason where something was not heard, and is kept once")
    func confirmations() throws {
        func said(_ change: (inout AiringConfirmation) -> Void, _ said: AiringConfirmation.Said = .heardAll) -> String?
        {
            var confirmation = Cast.said(said, silent: said == .someSilent ? ["ban-1"] : [])
            change(&confirmation)
            return code {
                var airing = Cast.airing()
                try airing.hear(confirmation)
            }
        }
        #expect(said { $0.id = "" } == "fieldMissing")
        #expect(said({ $0.silent = [] }, .someSilent) == "fieldMissing")
        #expect(said({ $0.reason = nil }, .someSilent) == "fieldMissing")
        #expect(said({ $0.reason = nil }, .notPlayed) == "fieldMissing")
        #expect(said { $0.words = String(repeating: "a", count: 1000) } == nil)
        #expect(said { $0.words = String(repeating: "a", count: 1001) } == "fieldTooLong")
        #expect(said { $0.made = $0.sent + .minutes(5) } == nil)
        #expect(said { $0.made = $0.sent + .minutes(5) + .seconds(1) } == "timeInFuture")
        #expect(said { $0.played = .init(started: $0.sent, ended: $0.sent + .minutes(6)) } == "timeInFuture")
        var airing = Cast.airing()
        let from = airing.heardFrom
        #expect(code { try airing.hear(Cast.said(.heardAll), at: from - .seconds(1)) } == "airingNotYet")
        try airing.hear(Cast.said(.heardAll), at: from)
        let again = try airing.confirm(Cast.said(.heardAll), by: Cast.operatorOfA, in: Cast.directory, at: Cast.at)
        #expect(again == nil)
    }

    @Test("Cancelled once, before it begins; what is over is neither cancelled nor taken back")
    func cancelling() throws {
        let before = Cast.at - .hours(1)
        var airing = Cast.airing()
        func cancel(_ reason: String, at now: Instant) -> String? {
            code { _ = try airing.cancel(reason, by: Cast.operatorOfA, in: Cast.directory, at: now) }
        }
        #expect(cancel(" ", at: before) == "fieldMissing")
        #expect(cancel(String(repeating: "a", count: 1000), at: before) == nil)
        #expect(cancel(String(repeating: "a", count: 1001), at: before) == "fieldTooLong")
        airing.keep(try airing.cancel("Mất điện.", by: Cast.operatorOfA, in: Cast.directory, at: before), at: before)
        #expect(cancel("Mất điện.", at: before) == "airingCancelled")
        #expect(airing.withdrawn("Đổi lịch.", by: nil) == nil)
        var heard = Cast.airing()
        try heard.hear(Cast.report())
        #expect(heard.withdrawn("Đổi lịch.", by: nil) == nil)
        // Told the day before that it cannot be played, it has ended before it begins.
        var failed = Cast.airing()
        try failed.hear(Cast.said(.notPlayed, made: before))
        #expect(
            code { _ = try failed.cancel("x", by: Cast.operatorOfA, in: Cast.directory, at: before) } == "airingBegun")
    }

    @Test("CAM-06: nothing is corrected before it was to begin, nor what has not ended; what counts as heard has a day")
    func correcting() throws {
        let aired = AiringCorrection(end: .aired, reason: "Có bản ghi.")
        let open = Cast.airing()
        #expect(code { _ = try open.correct(aired, by: Cast.supervisor, at: Cast.at) } == "airingNotYet")
        var failed = Cast.airing()
        try failed.hear(Cast.said(.notPlayed, made: Cast.at - .hours(1)))
        #expect(
            code { _ = try failed.correct(aired, by: Cast.supervisor, at: Cast.at - .seconds(1)) } == "airingNotYet")
        failed.keep(try failed.correct(aired, by: Cast.supervisor, at: Cast.at), at: Cast.at)
        #expect(failed.result.started == Cast.at && failed.result.ended == Cast.at + .seconds(60))
        var measured = Cast.airing()
        let late = Cast.at + .minutes(2)
        try measured.hear(Cast.report(started: late, loudness: -70))
        for end in [AiringEnd.aired, .failed] {
            let correction = AiringCorrection(end: end, reason: "Có bản ghi.")
            measured.keep(try measured.correct(correction, by: Cast.supervisor, at: late), at: late)
            #expect(measured.result.started == late, "what was measured stays as it was")
        }
        var missed = Cast.airing()
        missed.keep(missed.elapse(to: Cast.at + .days(9)), at: Cast.at + .days(9))
        let said = AiringCorrection(end: .failed, reason: "Mất điện.")
        missed.keep(try missed.correct(said, by: Cast.supervisor, at: Cast.at + .days(10)), at: Cast.at + .days(10))
        #expect(missed.result.end == .failed && missed.result.started == nil)
    }
}
