import LocalTime
import Office
import Outreach
import Testing

@Suite("CAM-06: a station's programme")
struct ProgrammeTests {
    private let today = AiringCast.day
    private let playables = [AiringCast.playable(1), AiringCast.playable(2), AiringCast.playable(3)]

    private func programme(_ slots: [ProgrammeSlot] = []) -> Programme {
        Programme(station: AiringCast.directory.stations[0], clusters: AiringCast.directory.clusters, slots: slots)
    }

    private func slot(
        _ number: Int64 = 1, _ weekdays: Weekdays = .all, at minute: Int = 17 * 60 + 30, minutes: Int = 5,
        clusters: [SpeakerCluster.Code] = [], repeats: ProgrammeSlot.Repeats? = nil,
        content: ProgrammeSlot.Content = .nextByPriority, from: Day? = nil, to: Day? = nil
    ) -> ProgrammeSlot {
        ProgrammeSlot(
            number: number, station: AiringCast.station, weekdays: weekdays, minute: minute, minutes: minutes,
            clusters: clusters, repeats: repeats, content: content, from: from ?? today, to: to)
    }

    private func adding(_ slots: ProgrammeSlot..., to programme: Programme? = nil) throws -> Programme {
        try (programme ?? self.programme()).changed(by: ProgrammeChange(adding: slots), on: today, playing: playables)
    }

    @Test("it is read in local time, by the local day of the week, with its repeats")
    func expanded() throws {
        // 04/03/2026 is a Wednesday in Việt Nam; 05:30 there is still Tuesday in UTC.
        let made = try adding(
            slot(1, Weekdays([.wednesday]), at: 5 * 60 + 30, repeats: .init(times: 2, everyMinutes: 60), to: today + 20)
        )
        #expect(made.occurrences(on: today).map(\.at) == [5, 6, 7].map { today.at(hour: $0, minute: 30) })
        #expect(made.occurrences(on: today).map(\.clusters) == Array(repeating: AiringCast.clusters, count: 3))
        #expect(made.occurrences(on: today + 1).isEmpty && made.occurrences(on: today + 7).count == 3)
        #expect(made.occurrences(on: today + 21).isEmpty)
    }

    @Test(
        "quiet hours take nothing, not even the end of something",
        arguments: [
            (20 * 60 + 50, 5, true), (20 * 60 + 58, 5, false), (4 * 60 + 59, 5, false), (5 * 60, 5, true),
            (2 * 60, 1, false),
        ])
    func quiet(minute: Int, minutes: Int, isTaken: Bool) {
        let taken = (try? adding(slot(at: minute, minutes: minutes))) != nil
        #expect(taken == isTaken)
    }

    @Test("quiet hours that were made longer afterwards leave out what has come to lie in them")
    func quietLater() throws {
        var made = try adding(slot())
        made.station.quiet = QuietHours(from: 17 * 60, to: 6 * 60)
        #expect(made.occurrences(on: today).isEmpty && made.slotsInQuietHours.count == 1)
    }

    @Test("two that would sound at once from the same speakers are refused, by their length")
    func conflicts() throws {
        let made = try adding(slot(1, at: 600, minutes: 10, clusters: ["ban-1"]))
        #expect(throws: AiringDenial.conflict("10:09", "10:00")) { try adding(slot(2, at: 609), to: made) }
        _ = try adding(slot(2, at: 610), to: made)
        _ = try adding(slot(2, at: 605, clusters: ["ban-2"]), to: made)
        #expect(throws: AiringDenial.self) {
            try adding(slot(2, at: 500, repeats: .init(times: 1, everyMinutes: 105)), to: made)
        }
        _ = try adding(slot(2, Weekdays([.monday]), at: 600), to: try adding(slot(1, Weekdays([.tuesday]), at: 600)))
        _ = try adding(slot(2, at: 600, from: today + 8), to: try adding(slot(1, at: 600, to: today + 7)))
        #expect(throws: AiringDenial.self) {
            try adding(slot(2, at: 600, from: today + 40), to: try adding(slot(1, at: 600)))
        }
    }

    @Test("A0.14: a centre's own radio, without clusters, is planned like a commune's station, and no cap bounds a day")
    func radio() throws {
        var radio = programme([slot(repeats: .init(times: 3, everyMinutes: 10))])
        (radio.station.kind, radio.clusters) = (.radio, [])
        let begun = radio.occurrences(on: today)
        #expect(begun.count == 4 && begun.allSatisfy { $0.clusters.isEmpty })
        #expect(Set(begun.map(\.airing)).count == 4)
    }

    @Test("what cannot be is refused with its code")
    func refused() {
        let codes = [
            (slot(1, []), "fieldMissing"), (slot(minutes: 0), "lengthOutOfRange"),
            (slot(from: today - 1), "dayInPast"), (slot(to: today - 1), "endsBeforeItBegins"),
            (slot(clusters: ["ban-9"]), "clusterUnknown"), (slot(content: .bulletin(number: 9)), "nothingToPlay"),
            (slot(repeats: .init(times: 0, everyMinutes: 60)), "repeatsOutOfRange"),
            (slot(repeats: .init(times: 9, everyMinutes: 60)), "repeatsOutOfRange"),
        ]
        for (slot, code) in codes {
            let denial = #expect(throws: AiringDenial.self) { try adding(slot) }
            #expect(denial?.code == code)
            #expect(denial?.sentence.isEmpty == false)
        }
        #expect(throws: AiringDenial.longerThanSlot) {
            try programme().changed(
                by: ProgrammeChange(adding: [slot(minutes: 1, content: .bulletin(number: 4))]), on: today,
                playing: [AiringCast.playable(4, seconds: 61)])
        }
    }

    @Test("a slot is ended, never rewritten, and what begins after it may take its place")
    func ended() throws {
        let made = try adding(slot(1))
        let next = try made.changed(
            by: ProgrammeChange(
                adding: [slot(2, at: 17 * 60 + 32, from: today + 1)], ending: [.init(slot: 1, last: today)]),
            on: today, playing: playables)
        #expect(next.occurrences(on: today).map(\.slot.number) == [1])
        #expect(next.occurrences(on: today + 1).map(\.slot.number) == [2])
        #expect(throws: AiringDenial.noSuchSlot) {
            try made.changed(by: ProgrammeChange(ending: [.init(slot: 9, last: today)]), on: today, playing: playables)
        }
    }

    @Test("next by priority: what has priority first, in turn, the same whenever it is asked")
    func chosen() throws {
        let made = try adding(slot(1, at: 600), slot(2, at: 700))
        let chosen = (0..<6).flatMap { made.occurrences(on: today + $0) }.map {
            made.choice(for: $0, among: playables)?.bulletin ?? 0
        }
        #expect(Set(chosen) == [1, 2, 3] && zip(chosen, chosen.dropFirst()).allSatisfy { $0 != $1 })
        let first = try #require(made.occurrences(on: today).first)
        #expect(
            made.choice(for: first, among: playables + [AiringCast.playable(8, priority: .priority)])?.bulletin == 8)
        #expect(made.choice(for: first, among: [AiringCast.playable(8, priority: .emergency)]) == nil)
        #expect(made.choice(for: first, among: [AiringCast.playable(8, seconds: 301)]) == nil)
        #expect(first.airing == made.occurrences(on: today).first?.airing && first.airing > 0)
    }
}
