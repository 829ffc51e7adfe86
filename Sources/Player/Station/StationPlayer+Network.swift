import Foundation
import Outreach

extension StationPlayer {
    /// Asks what to play, fetches what is missing, and gives back what was played. What does not work now is tried again.
    ///
    /// - Returns: after how many seconds to come again.
    package func meet(_ server: any StationServer) async -> Int {
        var pause = 12
        do {
            let feed = try await server.feed()
            pause = min(max(feed.poll, 1), 60)
            // What is urgent is at hand before the player knows of it: without its file it would count as failed.
            await fetch(feed.airings.filter { $0.priority == .emergency }, from: server)
            try learn(feed)
            await fetch(feed.airings, from: server)
        } catch {
            say("chưa lấy được lịch phát: \(error)")
        }
        do {
            try await report(to: server)
        } catch {
            say("chưa gửi được nhật ký: \(error)")
        }
        return pause
    }

    /// What is played first is fetched first.
    private func fetch(_ airings: [StationFeed.Airing], from server: any StationServer) async {
        let wanted = airings.filter { !$0.isCancelled }
            .sorted { ($0.priority == .emergency ? 0 : 1, $0.at) < ($1.priority == .emergency ? 0 : 1, $1.at) }
        for track in wanted.flatMap(\.tracks) where folder.file(track.hash) == nil {
            do {
                guard try folder.keep(try await server.sound(track.address), as: track.hash) else {
                    say("\(track.hash): tệp nhận được không đúng")
                    continue
                }
            } catch {
                say("\(track.hash): \(error)")
            }
        }
    }

    /// A few at a time; the same ones again until the server has said that it has them.
    private func report(to server: any StationServer) async throws {
        let waiting = journal.history.unsent(device: device, clock: now())
        var rest = waiting[...]
        repeat {
            let lines = Array(rest.prefix(50))
            rest = rest.dropFirst(50)
            let answer = try await server.send(StationLog(clock: now(), state: state, lines: lines))
            for line in answer.lines where line.state == .refused {
                say("\(line.id): \(line.sentence ?? line.code ?? "không được nhận")")
            }
            if !answer.lines.isEmpty { try journal.append(.sent(parts: answer.lines.map(\.id))) }
        } while !rest.isEmpty
    }

    private var state: String {
        guard let schedule else { return "chưa có lịch phát" }
        if case .wait(let until?) = schedule.next(at: now()) { return "chờ đến \(until)" }
        return "đang phát hoặc chờ"
    }
}
