import Foundation
import LocalTime
import Office
import Outbound
import Outreach
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("CAM-06: programmes, keys and what is urgent", .bothEngines)
struct ProgrammeTests {
    @Test("a programme is changed by who runs the station or supervises, and what it refuses changes nothing")
    func saved() async throws {
        try await withStations { ground in
            let (airings, people) = (ground.airings, ground.people)
            await #expect(throws: AiringDenial.noSuchStation) {
                try await airings.saveProgramme(
                    of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: people.operatorOfB)
            }
            let refused = ProgrammeChange(adding: [ground.slot(), ground.slot(at: 22 * 60)])
            await #expect(throws: AiringDenial.quietHours("21:00", "05:00")) {
                try await airings.saveProgramme(of: StationGround.a, refused, by: people.operatorOfA)
            }
            #expect(try await airings.programme(of: StationGround.a, for: people.supervisor).slots.isEmpty)
            let made = try await airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot(), ground.slot(at: 600)]),
                by: people.operatorOfA)
            #expect(made.slots.count == 2 && made.conflicts.isEmpty)
            #expect(try await airings.programme(of: StationGround.a, for: people.operatorOfA) == made)
        }
    }

    @Test("CAM-06: of two who add the first slot of a station at one moment, the second is told of the conflict")
    func firstSlots() async throws {
        try await withStations { ground in
            let (test, day) = (ground.test, ground.today - 100)
            var directory = StationGround.directory(from: day)
            let codes = (1...12).map { Station.Code(rawValue: "dai-moi-\($0)") }
            directory.stations += codes.map { Station(code: $0, name: "Đài \($0.rawValue)", unit: "u-a", from: day) }
            let (told, now) = (directory, test.clock.now)
            try await test.province.store.write { try $0.reference.add(.outreach, told, note: "", by: nil, at: now) }
            // On PostgreSQL each has connections of its own; a SQLite file belongs to one program.
            let second =
                test.province.store.dialect.engine == .postgres ? try test.temporary.again() : test.province.store
            let nodes = [test.node(), test.node(over: second)]
            for node in nodes { try await node.books.refresh() }
            let supervisor = ground.people.supervisor
            for code in codes {
                let change = ProgrammeChange(adding: [ground.slot(of: code)])
                let made = await withTaskGroup(of: Bool.self) { group in
                    for index in 0..<4 {
                        group.addTask {
                            do {
                                try await nodes[index % 2].airings.saveProgramme(of: code, change, by: supervisor)
                                return true
                            } catch {
                                #expect((error as? AiringDenial)?.code == "programmeConflict", "\(error)")
                                return false
                            }
                        }
                    }
                    return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
                }
                #expect(made == 1)
                #expect(try await ground.airings.programme(of: code, for: supervisor).conflicts.isEmpty)
            }
            if test.province.store.dialect.engine == .postgres { await second.close() }
        }
    }

    @Test(
        "CAM-06: what was planned is taken back where quiet hours have come to lie over it, and the programme says so")
    func quietened() async throws {
        try await withStations { ground in
            let test = ground.test
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot(), ground.slot(at: 600)]),
                by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let planned = try await ground.planned().count
            var directory = StationGround.directory(from: ground.today - 100)
            directory.stations[0].quiet = QuietHours(from: 17 * 60, to: 5 * 60)
            let (told, now) = (directory, test.clock.now)
            try await test.province.store.write { try $0.reference.add(.outreach, told, note: "", by: nil, at: now) }
            try await test.province.books.refresh()
            try await ground.airings.planAhead()
            let open = try await ground.planned().filter { $0.result.end == nil }
            #expect(!open.isEmpty && open.allSatisfy { $0.plan.at.minuteOfDay == 600 })
            #expect(try await ground.planned().count == planned)
            let programme = try await ground.airings.programme(of: StationGround.a, for: ground.people.operatorOfA)
            #expect(programme.slotsInQuietHours.map(\.minute) == [17 * 60 + 30])
            #expect(try await ground.airings.planAhead() == 0)
            #expect(try await test.differences() == [])
        }
    }

    @Test("ending a slot cancels what was planned from it, keeps what was, and keeps its row")
    func ended() async throws {
        try await withStations { ground in
            let made = try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let slot = try #require(made.slots.first)
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(ending: [.init(slot: slot.number, last: ground.today + 1)]),
                by: ground.people.supervisor)
            #expect(
                try await ground.planned().map(\.result.end) == [nil, nil] + Array(repeating: .cancelled, count: 6))
            #expect(try await ground.airings.planAhead() == 0)
            let rows: Int = try await ground.test.province.store.read {
                try #require(try $0.rows("SELECT COUNT(*) AS n FROM programme_slot").first).get("n")
            }
            #expect(rows == 1)
        }
    }

    @Test("a key is shown once, speaks for its own station, and is at an end when revoked; only its digest is kept")
    func keys() async throws {
        try await withStations { ground in
            let (airings, people) = (ground.airings, ground.people)
            await #expect(throws: AiringDenial.notYours) {
                try await airings.makeKey(of: StationGround.a, label: "Máy 1", by: people.operatorOfA)
            }
            let made = try await airings.makeKey(of: StationGround.a, label: "Máy 1", by: people.supervisor)
            let key = try await airings.key(made.token.text)
            #expect(key.station == StationGround.a)
            await #expect(throws: AiringDenial.notYourStation) {
                try await airings.feed(of: StationGround.b, under: key, sounds: "/")
            }
            for (_, bytes) in try await ground.test.everythingKept() {
                #expect(bytes.range(of: Data(made.token.text.utf8)) == nil)
            }
            try await airings.revokeKey(key.id, by: people.supervisor)
            await #expect(throws: AiringDenial.keyUnknown) { try await airings.key(made.token.text) }
            await #expect(throws: AiringDenial.keyUnknown) { try await airings.key("x") }
            await #expect(throws: AiringDenial.noSuchKey) {
                try await airings.revokeKey(key.id, by: people.supervisor)
            }
        }
    }

    @Test("a player that was not heard of for two minutes is on the supervisors' list, and off it when it is back")
    func silentPlayers() async throws {
        try await withStations { ground in
            let key = try await ground.key()
            let (airings, supervisor) = (ground.airings, ground.people.supervisor)
            #expect(try await airings.silentPlayers(for: supervisor).map(\.id) == [key.id])
            _ = try await airings.take(StationLog(clock: ground.test.clock.now, state: "chờ"), under: key)
            #expect(try await airings.silentPlayers(for: supervisor).isEmpty)
            ground.test.clock.advance(.seconds(121))
            #expect(try await airings.silentPlayers(for: supervisor).map(\.state) == ["chờ"])
            _ = try await airings.feed(of: StationGround.a, under: key, sounds: "/")
            #expect(try await airings.silentPlayers(for: supervisor).isEmpty)
            await #expect(throws: AiringDenial.notYours) {
                try await airings.silentPlayers(for: ground.people.operatorOfA)
            }
        }
    }

    @Test("A5: what is urgent is planned at once on all speakers in the night, told to players, and taken back")
    func urgent() async throws {
        try await withStations(at: "2026-03-03T23:00:00+07:00") { ground in
            let key = try await ground.key()
            let playable = StationGround.playable(9, priority: .emergency, seconds: 20)
            let (one, two) = (AccountID(rawValue: 1), try #require(ground.people.supervisor.account))
            await #expect(throws: AiringDenial.needsAnotherPerson) {
                try await ground.airings.playNow(playable, on: [StationGround.a], by: two, and: two)
            }
            await #expect(throws: AiringDenial.notUrgent) {
                try await ground.airings.playNow(StationGround.playable(1), on: [StationGround.a], by: one, and: two)
            }
            let numbers = try await ground.airings.playNow(
                playable, on: [StationGround.a, StationGround.b], by: one, and: two)
            let feed = try await ground.airings.feed(of: StationGround.a, under: key, sounds: "https://x/")
            #expect(feed.airings.map(\.number) == [String(numbers[0])] && feed.poll <= 15)
            #expect(feed.airings[0].clusters == ["trung-tam", "hang-tro"] && !feed.airings[0].isCancelled)
            try await ground.airings.revoke(numbers, reason: "Hết nguy hiểm", by: two)
            let later = try await ground.airings.feed(of: StationGround.a, under: key, sounds: "https://x/")
            #expect(later.airings.map(\.isCancelled) == [true])
            #expect(try await ground.planned(StationGround.b).map(\.result.end) == [.cancelled])
        }
    }

    @Test("the address of a sound is signed, is of that sound, and ends")
    func signed() async throws {
        try await withStations { ground in
            let key = try await ground.key()
            try await ground.airings.saveProgramme(
                of: StationGround.a, ProgrammeChange(adding: [ground.slot()]), by: ground.people.supervisor)
            try await ground.airings.planAhead()
            let feed = try await ground.airings.feed(of: StationGround.a, under: key, sounds: "")
            let token = try #require(feed.airings.first?.tracks.first?.address)
            // It is let through, and there is no such file.
            let error = await #expect(throws: (any Error).self) { try await ground.airings.sound(signed: token) }
            #expect(!(error is AiringDenial))
            await #expect(throws: AiringDenial.linkEnded) { try await ground.airings.sound(signed: token + "x") }
            ground.test.clock.advance(.days(10))
            await #expect(throws: AiringDenial.linkEnded) { try await ground.airings.sound(signed: token) }
        }
    }
}
