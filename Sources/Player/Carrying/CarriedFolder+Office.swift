import Foundation
package import LocalTime
import Outreach

// The two ends of the way, where there is network: filling the folder, and handing in what was played.

extension CarriedFolder {
    /// Another station's folder, or a sound that is not what was told: nothing that would be noticed on the mountain only.
    package enum Mistake: Error, Equatable {
        case otherStation(String)
        case damagedSound(String)
    }

    package struct Filled: Sendable, Equatable {
        package let station: String
        package let until: Instant
        package let airings: Int
        package let sounds: Int
    }

    /// Under another station's key every line would be refused, and the log set aside for good.
    private func checkStation(of server: any StationServer) async throws {
        guard let before = try? feed() else { return }
        guard try await server.feed().station == before.station else { throw Mistake.otherStation(before.name) }
    }

    /// Puts the programme and every sound of it into the folder, and takes out the sounds that it needs no more. The
    /// programme is written last: it never names what is not there.
    ///
    /// - Throws: `Mistake`; what the server or the disk refuses.
    package func fill(from server: any StationServer) async throws -> Filled {
        var feed = try await server.feed()
        if let before = try? self.feed(), before.station != feed.station {
            throw Mistake.otherStation(before.name)
        }
        let sounds = try SoundFolder(path)
        for track in feed.airings.filter({ !$0.isCancelled }).flatMap(\.tracks) where !sounds.isWhole(track.hash) {
            guard try sounds.keep(try await server.sound(track.address), as: track.hash) else {
                throw Mistake.damagedSound(track.hash)
            }
        }
        for index in feed.airings.indices {
            for track in feed.airings[index].tracks.indices {
                feed.airings[index].tracks[track].address = feed.airings[index].tracks[track].hash
            }
        }
        try sounds.keep(feed)
        let needed = Set(feed.airings.flatMap(\.tracks).map(\.hash))
        sounds.remove(but: needed)
        return Filled(station: feed.name, until: feed.until, airings: feed.airings.count, sounds: needed.count)
    }

    package struct Brought: Sendable, Equatable {
        /// Kept now, or known from before.
        package var taken = 0
        package var refused: [String] = []
        /// Left in the folder: to be brought again.
        package var left = 0
    }

    /// Hands in what the player wrote, and takes out of the folder what the server has said it holds. What was refused
    /// stays beside it under another name; what could not be read stays as it is.
    ///
    /// - Throws: `Mistake.otherStation`; what the server or the disk refuses; what was handed in before that is out of
    ///   the folder.
    package func bring(to server: any StationServer, at now: Instant) async throws -> Brought {
        var brought = Brought()
        var rest = try lines(&brought)[...]
        if !rest.isEmpty { try await checkStation(of: server) }
        while !rest.isEmpty {
            let batch = Array(rest.prefix(50))
            rest = rest.dropFirst(50)
            let answer = try await server.send(
                StationLog(clock: now, state: "nhật ký mang tay", lines: batch.map(\.line)))
            let states = Dictionary(answer.lines.map { ($0.id, $0) }) { first, _ in first }
            for (line, file) in batch {
                let outcome = states[line.report.id]
                switch outcome?.state.value {
                case .kept, .known:
                    try FileManager.default.removeItem(atPath: file)
                    brought.taken += 1
                case .refused:
                    try? FileManager.default.removeItem(atPath: file + ".refused")
                    try FileManager.default.moveItem(atPath: file, toPath: file + ".refused")
                    brought.refused.append("\(line.report.id): \(outcome?.sentence ?? outcome?.code ?? "")")
                case .unread, nil: brought.left += 1
                }
            }
        }
        return brought
    }

    private func lines(_ brought: inout Brought) throws -> [(line: StationLog.Line, file: String)] {
        try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasPrefix("log-") && $0.hasSuffix(".json") }.sorted()
            .compactMap { name in
                let file = path + "/" + name
                let line = (try? Data(contentsOf: URL(fileURLWithPath: file)))
                    .flatMap { try? JSONDecoder().decode(StationLog.Line.self, from: $0) }
                if line == nil { brought.left += 1 }
                return line.map { ($0, file) }
            }
    }
}
