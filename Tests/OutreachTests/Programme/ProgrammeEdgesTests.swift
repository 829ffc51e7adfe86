import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("CAM-06: the edges of a station's programme")
struct ProgrammeEdgesTests {
    private let today = AiringCast.day

    private func programme(_ station: Station? = nil) -> Programme {
        Programme(
            station: station ?? AiringCast.directory.stations[0], clusters: AiringCast.directory.clusters, slots: [])
    }

    private func slot(_ change: (inout ProgrammeSlot) -> Void = { _ in }) -> ProgrammeSlot {
        var slot = ProgrammeSlot(
            number: 1, station: AiringCast.station, weekdays: .all, minute: 17 * 60 + 30, minutes: 5, from: today)
        change(&slot)
        return slot
    }

    private func code(_ change: ProgrammeChange, playing playables: [Playable] = []) -> String? {
        do throws(AiringDenial) {
            _ = try programme().changed(by: change, on: today, playing: playables)
            return nil
        } catch { return error.code }
    }

    private func code(adding change: (inout ProgrammeSlot) -> Void) -> String? {
        code(ProgrammeChange(adding: [slot(change)]))
    }

    @Test("a slot is of this station, at a minute of the day, for a day at least, and its repeats do not overlap")
    func edges() {
        #expect(code { $0.station = "dai-b" } == "notYourStation")
        #expect(code { $0.minute = -1 } == "fieldMissing" && code { $0.minute = 24 * 60 } == "fieldMissing")
        #expect(code { $0.to = today } == nil && code { $0.to = today - 1 } == "endsBeforeItBegins")
        #expect(code { $0.repeats = .init(times: 2, everyMinutes: 5) } == nil)
        #expect(code { $0.repeats = .init(times: 2, everyMinutes: 4) } == "repeatsOutOfRange")
        let fills = ProgrammeChange(adding: [slot { ($0.minutes, $0.content) = (1, .bulletin(number: 4)) }])
        #expect(code(fills, playing: [AiringCast.playable(4, seconds: 60)]) == nil)
    }

    @Test("a slot is ended from yesterday on and not before; two that never share a day do not meet")
    func ending() throws {
        var programme = programme()
        programme.slots = [slot { $0.from = today - 9 }]
        func end(_ last: Day) -> Bool {
            let change = ProgrammeChange(ending: [.init(slot: 1, last: last)])
            return (try? programme.changed(by: change, on: today, playing: [])) != nil
        }
        #expect(end(today - 1) && !end(today - 2))
        programme.slots = [slot { $0.to = today }]
        let next = slot { ($0.number, $0.from) = (2, today + 1) }
        _ = try programme.changed(by: ProgrammeChange(adding: [next]), on: today, playing: [])
        let same = slot { ($0.number, $0.from) = (2, today) }
        #expect(throws: AiringDenial.self) {
            try programme.changed(by: ProgrammeChange(adding: [same]), on: today, playing: [])
        }
    }

    @Test("a station that is no more plays nothing, and nobody runs it")
    func ended() {
        var directory = AiringCast.directory
        directory.stations[0].to = today
        var programme = programme(directory.stations[0])
        programme.slots = [slot()]
        #expect(programme.occurrences(on: today).count == 1 && programme.occurrences(on: today + 1).isEmpty)
        func runs(on day: Day) -> Bool {
            directory.agency(running: AiringCast.station, as: AiringCast.operatorOfA, on: day) != nil
        }
        #expect(runs(on: today) && !runs(on: today + 1))
        let cluster = SpeakerCluster(code: "ban-3", station: "dai-a", name: "Bản 3", from: today, to: today + 1)
        #expect([-1, 0, 1, 2].map { cluster.isInForce(on: today + $0) } == [false, true, true, false])
    }

    @Test("a time is written as a clock shows it, and nothing else is one")
    func clock() {
        #expect(Int(clock: "17:30") == 1050 && Int(clock: "0:00") == 0 && Int(clock: "23:59") == 1439)
        for text in ["24:00", "12:60", "12", "12:30:00", "012:30", "1a:30", ":30", ""] {
            #expect(Int(clock: text) == nil, "\(text)")
        }
        #expect(Weekdays.all.label == "Hằng ngày" && Weekdays([.monday, .wednesday]).label != "Hằng ngày")
    }

    @Test("AMB-24: a week holds its first and its last day and no other, and is over on the next")
    func week() {
        let week = CampaignWeek(first: today, last: today + 3)
        #expect([-1, 0, 3, 4].map { week.contains(today + $0) } == [false, true, true, false])
        #expect(!week.isOver(on: today + 3) && week.isOver(on: today + 4))
    }
}
