import LocalTime
import Outreach
import Player
import Testing

@Suite("A5: what a station's player does next")
struct ScheduleTests {
    private let at = Instant("2026-03-04T17:30:00+07:00")!

    private func airing(
        _ number: String, _ offset: Int = 0, seconds: Double = 60, priority: BulletinPriority = .normal,
        isCancelled: Bool = false
    ) -> StationFeed.Airing {
        StationFeed.Airing(
            number: number, at: at + .seconds(offset), seconds: seconds, priority: priority, title: number,
            clusters: [],
            content: "h", tracks: [], isCancelled: isCancelled)
    }

    private func schedule(_ airings: [StationFeed.Airing], _ entries: [JournalEntry] = []) -> Schedule {
        Schedule(
            feed: StationFeed(station: "a", name: "A", made: at, until: at + .days(8), poll: 12, airings: airings),
            history: PlayHistory(entries))
    }

    private func part(
        _ airing: String, _ id: String, at offset: Int = 0, heard: Double, failure: PlayFailure? = nil,
        position: Double = 0
    ) -> [JournalEntry] {
        [
            .begun(
                airing: airing, part: id, at: at + .seconds(offset), position: position, content: "h", interruption: 0),
            .ended(
                part: id, at: at + .seconds(offset + Int(heard)),
                measured: Measured(seconds: heard, loudness: -23, silence: 0), failure: failure, detail: nil),
        ]
    }

    @Test("it waits for the next one, begins it at its time, and not a minute late")
    func begins() {
        let one = airing("1")
        #expect(schedule([one]).next(at: at - .seconds(5)) == .wait(until: at))
        #expect(schedule([one]).next(at: at) == .play(one, from: 0, interruption: 0))
        #expect(schedule([one]).next(at: at + .seconds(61)) == .wait(until: nil))
        #expect(schedule([airing("1", isCancelled: true)]).next(at: at) == .wait(until: nil))
        #expect(schedule([one], part("1", "p", heard: 60)).next(at: at + .seconds(30)) == .wait(until: nil))
    }

    @Test("what is urgent interrupts at once, and what it interrupted goes on where it was")
    func resumes() {
        let (one, urgent) = (airing("1"), airing("9", 20, seconds: 10, priority: .emergency))
        let playing = schedule([one, urgent])
        #expect(playing.stop(one, at: at + .seconds(19)) == nil)
        #expect(playing.stop(one, at: at + .seconds(20))?.failure == .preempted)
        #expect(playing.stop(urgent, at: at + .seconds(25)) == nil)
        let cut = part("1", "p1", heard: 20, failure: .preempted)
        #expect(schedule([one, urgent], cut).next(at: at + .seconds(20)) == .play(urgent, from: 0, interruption: 0))
        let after = schedule([one, urgent], cut + part("9", "p2", at: 20, heard: 10))
        #expect(after.next(at: at + .seconds(30)) == .play(one, from: 20, interruption: 10))
    }

    @Test("one urgent thing lets another finish, and one that is taken back stops")
    func urgentOnes() {
        let (one, two) = (airing("8", priority: .emergency), airing("9", 5, priority: .emergency))
        #expect(schedule([one, two]).stop(one, at: at + .seconds(6)) == nil)
        #expect(schedule([one, two]).next(at: at + .seconds(6)) == .play(one, from: 0, interruption: 0))
        #expect(
            schedule([airing("8", priority: .emergency, isCancelled: true)]).stop(one, at: at)?.failure == .revoked)
    }

    @Test("A1: what runs over its time never delays the next one")
    func over() {
        let (one, two) = (airing("1", seconds: 600), airing("2", 60))
        #expect(schedule([one, two]).stop(one, at: at + .seconds(59)) == nil)
        #expect(schedule([one, two]).stop(one, at: at + .seconds(60)) != nil)
        let cut = part("1", "p", heard: 60, failure: .other)
        #expect(schedule([one, two], cut).next(at: at + .seconds(60)) == .play(two, from: 0, interruption: 0))
        #expect(
            schedule([one, two], cut + part("2", "q", at: 60, heard: 60)).next(at: at + .seconds(121))
                == .wait(until: nil))
    }

    @Test("A2: begun and not ended it is closed with the seconds that were heard, once, and not played again")
    func closed() {
        let begun: [JournalEntry] = [
            .begun(airing: "1", part: "p", at: at, position: 0, content: "h", interruption: 0),
            .reached(part: "p", at: at + .seconds(12), measured: Measured(seconds: 12, loudness: -23, silence: 0)),
        ]
        let history = PlayHistory(begun)
        #expect(history.unsent(device: "m", clock: at).isEmpty && history.closing.count == 1)
        let closed = begun + history.closing
        #expect(PlayHistory(closed).closing.isEmpty)
        let lines = PlayHistory(closed).unsent(device: "m", clock: at + .days(6))
        #expect(lines.map(\.report.heard) == [12] && lines[0].report.reason == .playerStopped)
        #expect(lines[0].report.ended == at + .seconds(12))
        #expect(schedule([airing("1")], closed).next(at: at + .seconds(20)) == .wait(until: nil))
        #expect(PlayHistory(closed + [.sent(parts: ["p"])]).unsent(device: "m", clock: at).isEmpty)
    }
}
