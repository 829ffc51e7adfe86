import FieldReports
import Foundation
import Hummingbird
import HummingbirdTesting
import LocalTime
import Logging
import Media
import Office
import Operations
import Outbound
import Storage
import TestKit
import Testing

@testable import Outreach

/// The program itself at both ends: over HTTP where there is network, and as the player where there is none.
@Suite("CAM-06: a station without any network", .serialized, .needsFFmpeg)
struct CarriedStationTests {
    @Test("A3: a week is carried there in a folder, played by the real player, and what was heard is brought home once")
    func thereAndBack() async throws {
        let test = try await TestProvince(at: Instant.real.description)
        let ground = try await StationGround(test)
        let playable = try await Self.sounding(ground)
        let (one, two) = (AccountID(rawValue: 1), try #require(ground.people.supervisor.account))
        let number = try await ground.airings.playNow(playable, on: [StationGround.a], by: one, and: two)[0]
        let folder = try Folder(
            keys: [
                StationGround.a: try await ground.airings.makeKey(
                    of: StationGround.a, label: "A", by: ground.people.supervisor
                ).token.text,
                StationGround.b: try await ground.airings.makeKey(
                    of: StationGround.b, label: "B", by: ground.people.supervisor
                ).token.text,
            ])
        defer { folder.remove() }

        let app = Application(router: try Service.router(test.province), logger: Logger(label: "test"))
        try await app.test(.live) { client in
            let port = try #require(client.port)
            // Where there is network.
            #expect(try await folder.run("carry", StationGround.a, port))
            let carried = try FileManager.default.subpathsOfDirectory(atPath: folder.stick)
            #expect(carried.sorted() == ["programme.json", "sounds", "sounds/\(playable.tracks[0].hash)"])
            let programme = try String(contentsOfFile: folder.stick + "/programme.json", encoding: .utf8)
            #expect(!programme.contains("http"), "no address leaves the house")
            // Another station's key does not fill the same folder.
            #expect(try await !folder.run("carry", StationGround.b, port))
            #expect(try String(contentsOfFile: folder.stick + "/programme.json", encoding: .utf8) == programme)
        }
        // On the mountain.
        #expect(try await folder.play(seconds: 5))
        let logs = try FileManager.default.contentsOfDirectory(atPath: folder.stick).filter { $0.hasPrefix("log-") }
        #expect(logs.count == 1)
        // Home again, days later.
        test.clock.set(Instant.real + .days(3))
        let home = Application(router: try Service.router(test.province), logger: Logger(label: "test"))
        try await home.test(.live) { client in
            let port = try #require(client.port)
            // Under another's key nothing is handed in, and nothing is set aside.
            for command in ["bring", "carry"] { #expect(try await !folder.run(command, StationGround.b, port)) }
            let kept = try FileManager.default.contentsOfDirectory(atPath: folder.stick).filter { $0.hasPrefix("log-") }
            #expect(kept == logs)
            #expect(try await folder.run("bring", StationGround.a, port))
            let airing = try await ground.airings.airing(number, for: ground.people.supervisor)
            #expect(airing.result.end == .aired && airing.result.isUnverified)
            let started = try #require(airing.result.started)
            #expect(started >= airing.plan.at && started < airing.plan.at + .minutes(2))
            #expect(airing.reports.count == 1)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.stick)
            #expect(left.sorted() == ["programme.json", "sounds"])
            // Filling again hands in what is there, which is nothing.
            #expect(try await folder.run("carry", StationGround.a, port))
            #expect(try await ground.airings.airing(number, for: ground.people.supervisor).version == airing.version)
        }
        #expect(try await test.province.keeping.verify().differences == [])
        await test.close()
    }

    /// Two seconds of a tone, kept as a file of the province.
    private static func sounding(_ ground: StationGround) async throws -> Playable {
        let file = ground.test.folder + "/tone.wav"
        try Tool.run(
            "ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "sine=frequency=440:duration=2", "-ar", "48000", file])
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let province = ground.test.province
        let kept = try await province.attachments.take(
            province.library.arrivingFile(bytes), by: ground.people.supervisor)
        let record = try await province.store.read { try $0.media.find(kept.id) }
        let track = AudioTrack(
            language: .vietnamese, hash: try #require(record).sha256, seconds: 2, loudness: -20, silence: 0)
        let playable = Playable(bulletin: 99, title: "Báo lũ", priority: .emergency, tracks: [track])
        let today = ground.today
        try await ground.test.province.store.write { try $0.playables.put(playable, from: today) }
        return playable
    }
}

private struct Folder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("mang-\(UUID().uuidString)").path
    var stick: String { path + "/the-nho" }

    init(keys: [Station.Code: String]) throws {
        try FileManager.default.createDirectory(atPath: path + "/the-nho", withIntermediateDirectories: true)
        for (station, key) in keys {
            try key.write(toFile: "\(path)/\(station.rawValue).key", atomically: true, encoding: .utf8)
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    func run(_ command: String, _ station: Station.Code, _ port: Int) async throws -> Bool {
        try await run([
            "station", command, "--server", "http://localhost:\(port)/\(station.rawValue)", "--key",
            "\(path)/\(station.rawValue).key", "--folder", stick,
        ])
    }

    func play(seconds: Int) async throws -> Bool {
        try await run([
            "station", "--server", stick, "--folder", path + "/may", "--output", "wav:\(path)/nghe.wav", "--device",
            "may-1",
            "--seconds", "\(seconds)",
        ])
    }

    /// The server it asks runs in this process: nothing waits for it on a thread of its pool.
    private func run(_ arguments: [String]) async throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("phananh")
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try await withCheckedThrowingContinuation { waiting in
            process.terminationHandler = { waiting.resume(returning: $0.terminationStatus == 0) }
            do { try process.run() } catch { waiting.resume(throwing: error) }
        }
    }
}

extension Instant {
    fileprivate static var real: Instant { Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }
}
