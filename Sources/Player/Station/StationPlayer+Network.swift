import Foundation
import LocalTime
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
            guard schedule?.feed.station ?? feed.station == feed.station else { throw OtherStation(name: feed.name) }
            if feed.unread > 0 { say("\(feed.unread) lượt phát máy này không đọc được; cần nâng cấp chương trình") }
            await fetch(feed.airings.filter(\.isUrgent), from: server)
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
        tidy()
        return pause
    }

    /// A folder that was carried to the wrong station, or a player that was given another station's address.
    private struct OtherStation: Error {
        let name: String
    }

    /// What neither the programme nor the server needs any more.
    private func tidy() {
        guard let feed = schedule?.feed else { return }
        folder.tidy(
            needed: Set(feed.airings.flatMap(\.tracks).map(\.hash)),
            at: Date(timeIntervalSince1970: Double(now().milliseconds) / 1000))
        do {
            try journal.tidy(but: Set(feed.airings.map(\.number)), at: now())
        } catch {
            say("chưa dọn được nhật ký: \(error)")
        }
    }

    /// What is played first is fetched first.
    private func fetch(_ airings: [StationFeed.Airing], from server: any StationServer) async {
        let wanted = airings.filter { !$0.isCancelled }
            .sorted { ($0.isUrgent ? 0 : 1, $0.at) < ($1.isUrgent ? 0 : 1, $1.at) }
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
            for line in answer.lines where line.state.value == .refused {
                say("\(line.id): \(line.sentence ?? line.code ?? "không được nhận")")
            }
            if !answer.settled.isEmpty { try journal.append(.sent(parts: answer.settled)) }
        } while !rest.isEmpty
    }

    private var state: String {
        guard let schedule else { return "chưa có lịch phát" }
        if case .wait(let until?) = schedule.next(at: now()) { return "chờ đến \(until)" }
        return "đang phát hoặc chờ"
    }
}
