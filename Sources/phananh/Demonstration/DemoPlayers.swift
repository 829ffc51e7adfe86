import LocalTime
import Operations
import Outreach
import Storage

/// Players that nobody built: while the demonstration is served they are heard of every minute, and report what they
/// would have played, so that a day later the province still looks alive.
struct DemoPlayers: Sendable {
    static let label = "Máy phát ở trụ sở"

    let province: Province

    /// That they are there; every tenth minute also what has ended since.
    ///
    /// - Returns: how many spoke.
    func report() async throws -> Int {
        let now = province.now()
        let keys = try await province.store.read { try $0.stationKeys.all() }
            .filter { $0.label == Self.label && $0.revokedAt == nil }
        for key in keys {
            var log = StationLog(clock: now, state: "chờ lượt sau")
            if now.minuteOfDay % 10 == 0 {
                log.lines = try await province.airings.feed(of: key.station, under: key, sounds: "/").airings
                    .filter { !$0.isCancelled && $0.end < now && now < $0.end + .minutes(12) }
                    .map { StationLog.Line(airing: $0.number, report: PlayReport($0)) }
            }
            _ = try await province.airings.take(log, under: key)
        }
        return keys.count
    }
}

extension StationFeed.Airing {
    fileprivate var end: Instant { at + Span(milliseconds: Int64(seconds * 1000)) }
}

extension PlayReport {
    fileprivate init(_ airing: StationFeed.Airing) {
        self.init(
            id: "trinh-dien-\(airing.number)", device: "may-phat", started: airing.at, ended: airing.end,
            sent: airing.end, heard: airing.seconds, loudness: -22.8, silence: 0.02, content: airing.content)
    }
}
