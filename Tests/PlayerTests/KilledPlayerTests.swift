import Crypto
import Foundation
import LocalTime
import Office
import Player
import Programs
import Testing

@testable import Outreach

/// The program itself, run over a carried folder, played into a file, and killed.
@Suite("A2: a player that is killed at any second", .serialized, .enabled(if: Program.named("ffmpeg") != nil))
struct KilledPlayerTests {
    @Test(
        "CAM-10: killed at random and started again, planned is the sum of the ends, and what was aired has its measures",
        arguments: [3, 8])
    func killed(seed: Int) throws {
        let place = try Ground()
        defer { place.remove() }
        let start = Instant.now + .seconds(2)
        // Something urgent comes in the middle of the second, and is heard before it goes on.
        let plans =
            try [0, 3, 8].map { try place.plan(at: start + .seconds($0), seconds: 2, tone: 440 + $0) }
            + [try place.plan(at: start + .seconds(4), seconds: 1, tone: 880, priority: .emergency)]
        try place.write(plans)
        var chance = UInt64(seed)
        let end = start + .seconds(11)
        while Instant.now < end {
            let player = try place.player(seconds: Double((end - .now).wholeSeconds) + 1)
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let kill = Date.now.addingTimeInterval(2 + Double(chance >> 40).truncatingRemainder(dividingBy: 3))
            while player.isRunning, Date.now < kill { Thread.sleep(forTimeInterval: 0.05) }
            if player.isRunning { kill_(player.processIdentifier, SIGKILL) }
            player.waitUntilExit()
        }
        // What is left is told at the last start.
        try place.player(seconds: 1).waitUntilExit()

        let airings = try place.airings(plans)
        let ends = airings.compactMap(\.result.end)
        #expect(ends.count == plans.count, "each has one end")
        for airing in airings where airing.result.end == .aired {
            let result = airing.result
            #expect(try #require(result.loudness) > -50 && result.silence ?? 1 < 0.2)
            #expect(result.content == airing.plan.playable.content && result.started != nil)
        }
        for airing in airings where airing.result.end == .interrupted { #expect(airing.result.heard > 0) }
        #expect(ends.allSatisfy { [.aired, .interrupted, .missed, .failed].contains($0) })
    }

    @Test("A2: with years behind it, killed again and again while it forgets them, it loses nothing of today")
    func years() throws {
        let place = try Ground()
        defer { place.remove() }
        try place.live(days: 900)
        let start = Instant.now + .seconds(4)
        let plans = [
            try place.plan(at: start, seconds: 2, tone: 440),
            try place.plan(at: start + .seconds(4), seconds: 2, tone: 441),
        ]
        try place.write(plans)
        // Most starts are killed at once, in the middle of whatever they do first.
        for step in 0..<8 {
            let player = try place.player(seconds: 2)
            Thread.sleep(forTimeInterval: 0.1 + 0.05 * Double(step))
            if player.isRunning { kill_(player.processIdentifier, SIGKILL) }
            player.waitUntilExit()
        }
        try place.player(seconds: Double((start + .seconds(8) - .now).wholeSeconds)).waitUntilExit()
        let airings = try place.airings(plans)
        #expect(airings.allSatisfy { $0.result.end != nil })
        #expect(airings.map(\.result.end).contains(.aired))
        let journal = try Data(contentsOf: URL(fileURLWithPath: place.machine + "/journal.jsonl")).count
        #expect(journal < 60_000, "\(journal) bytes")
        let sounds = try FileManager.default.subpathsOfDirectory(atPath: place.machine).filter { $0.contains("/") }
        let needed = Set(plans.map { "sounds/" + $0.playable.tracks[0].hash })
        #expect(Set(sounds) == needed, "and no sound of then")
    }

    @Test("A5: left alone it plays all, what was interrupted in two parts, and the file holds what was heard")
    func leftAlone() throws {
        let place = try Ground()
        defer { place.remove() }
        let start = Instant.now + .seconds(2)
        let plans = [
            try place.plan(at: start, seconds: 4, tone: 440),
            try place.plan(at: start + .seconds(2), seconds: 2, tone: 880, priority: .emergency),
        ]
        try place.write(plans)
        try place.player(seconds: 9).waitUntilExit()
        let airings = try place.airings(plans)
        #expect(airings.map(\.result.end) == [.aired, .aired])
        #expect(airings[0].reports.count == 2 && airings[0].result.interruption >= 1.5)
        let heard = try #require(try FileManager.default.attributesOfItem(atPath: place.wave)[.size] as? Int)
        #expect(abs(Double(heard - 44) / 96_000 - 6) < 0.3)
    }

    @Test("a file that is not what it should be is not played, and the reason is told")
    func damaged() throws {
        let place = try Ground()
        defer { place.remove() }
        let plan = try place.plan(at: Instant.now + .seconds(2), seconds: 2, tone: 440)
        try place.write([plan])
        let hash = plan.playable.tracks[0].hash
        try Data("khác".utf8).write(to: URL(fileURLWithPath: "\(place.carried)/sounds/\(hash)"))
        try place.player(seconds: 5).waitUntilExit()
        let airing = try place.airings([plan])[0]
        #expect(airing.result.end == .failed && airing.result.reason == .fileMissing)
    }
}

private func kill_(_ process: Int32, _ signal: Int32) { _ = kill(process, signal) }

private struct Ground {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dai-\(UUID().uuidString)").path
    var carried: String { folder + "/mang" }
    var wave: String { folder + "/nghe.wav" }
    var machine: String { folder + "/may" }

    init() throws {
        try FileManager.default.createDirectory(atPath: folder + "/mang/sounds", withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// A tone of so many seconds, made by ffmpeg, under its own sum.
    func plan(
        at: Instant, seconds: Int, tone: Int, priority: BulletinPriority = .normal
    ) throws -> AiringPlan {
        let file = "\(folder)/\(tone).wav"
        try #require(Program.named("ffmpeg")).call([
            "-v", "error", "-f", "lavfi", "-i", "sine=frequency=\(tone):duration=\(seconds)", "-ar", "48000", file,
        ]).run()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let hash = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        try bytes.write(to: URL(fileURLWithPath: "\(carried)/sounds/\(hash)"))
        let track = AudioTrack(language: .vietnamese, hash: hash, seconds: Double(seconds), loudness: -20, silence: 0)
        return AiringPlan(
            station: "dai-a", clusters: [],
            playable: Playable(bulletin: Int64(tone), title: "\(tone)", priority: priority, tracks: [track]), at: at)
    }

    /// What a machine has kept that played twice a day, and has said so: its journal, and the sounds of then.
    func live(days: Int) throws {
        try FileManager.default.createDirectory(atPath: machine + "/sounds", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: machine + "/aside", withIntermediateDirectories: true)
        let measured = Measured(seconds: 60, loudness: -20, silence: 0)
        let entries = (2..<days).reversed().flatMap { day in
            ["a", "b"].flatMap { turn -> [JournalEntry] in
                let (id, began) = ("\(turn)-\(day)", Instant.now - .days(day))
                return [
                    .begun(airing: "9\(id)", part: id, at: began, position: 0, content: "h", interruption: 0),
                    .ended(part: id, at: began + .seconds(60), measured: measured, failure: nil, detail: nil),
                    .sent(parts: [id]),
                ]
            }
        }
        let lines = try entries.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) + "\n" }
        try lines.joined().write(toFile: machine + "/journal.jsonl", atomically: true, encoding: .utf8)
        for number in 0..<4 {
            let aside = "\(machine)/aside/" + String(repeating: "\(number)", count: 64)
            try Data("x".utf8).write(to: URL(fileURLWithPath: aside))
            try FileManager.default.setAttributes(
                [.modificationDate: Date.now.addingTimeInterval(-9 * 24 * 3600)], ofItemAtPath: aside)
        }
        // A cut left it half written.
        try Data("x".utf8).write(to: URL(fileURLWithPath: machine + "/sounds/incoming"))
    }

    func write(_ plans: [AiringPlan]) throws {
        let airings = plans.enumerated().map { index, plan in
            StationFeed.Airing(
                number: "\(index + 1)", at: plan.at, seconds: plan.seconds, priority: plan.playable.priority,
                title: plan.playable.title, clusters: [], content: plan.playable.content,
                tracks: plan.playable.tracks.map {
                    .init(language: $0.language, hash: $0.hash, seconds: $0.seconds, address: $0.hash)
                }, isCancelled: false)
        }
        let feed = StationFeed(
            station: "dai-a", name: "Đài A", made: .now, until: .now + .days(8), poll: 1, airings: airings)
        try JSONEncoder().encode(feed).write(to: URL(fileURLWithPath: carried + "/programme.json"))
    }

    func player(seconds: Double) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("phananh")
        process.arguments = [
            "station", "--server", carried, "--folder", folder + "/may", "--output", "wav:" + wave, "--device", "may-1",
            "--seconds", "\(seconds)",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The plans with what the player wrote of them, after all time has passed.
    func airings(_ plans: [AiringPlan]) throws -> [Airing] {
        let lines = try FileManager.default.contentsOfDirectory(atPath: carried).filter { $0.hasPrefix("log-") }.map {
            try JSONDecoder().decode(
                StationLog.Line.self, from: Data(contentsOf: URL(fileURLWithPath: "\(carried)/\($0)")))
        }
        let law = Law(rules: .starter, calendar: WorkingCalendar(version: 0, days: []))
        return try plans.enumerated().map { index, plan in
            var airing = Airing(number: Int64(index + 1), plan: plan)
            _ = airing.record(try Airing.planning(plan), at: plan.at, under: law)
            for line in lines where line.airing == "\(index + 1)" {
                if let decision = try airing.report(line.report, from: plan.station, at: line.report.sent) {
                    _ = airing.record(decision, at: line.report.sent, under: law)
                }
            }
            if let missed = airing.elapse(to: airing.missedAt) {
                _ = airing.record(missed, at: airing.missedAt, under: law)
            }
            return airing
        }
    }
}

extension Instant {
    fileprivate static var now: Instant { Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }
}
