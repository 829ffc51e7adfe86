package import LocalTime
package import Outreach

/// What to do next, from what is to be played and what was: pure, so that it can be tried without a second passing.
package struct Schedule: Sendable, Equatable {
    package var feed: StationFeed
    package var history: PlayHistory

    package init(feed: StationFeed, history: PlayHistory) { (self.feed, self.history) = (feed, history) }

    package enum Step: Sendable, Equatable {
        /// - Parameter interruption: for how long it had been interrupted, in seconds.
        case play(StationFeed.Airing, from: Double, interruption: Double)
        case wait(until: Instant?)
    }

    package func next(at now: Instant) -> Step {
        let open = feed.airings.filter { !$0.isCancelled && !history.isOver($0.number) }
            .sorted { ($0.at, $0.number) < ($1.at, $1.number) }
        let due = open.filter { $0.at <= now }
        // What is urgent first, then what begins now, then what was interrupted.
        let first =
            due.first { $0.isUrgent && now < $0.at + urgentFor }
            ?? due.first { isFresh($0, at: now) }
            ?? due.first { history.interrupted($0.number) != nil && now < $0.at + resumableFor }
        guard let first else { return .wait(until: open.map(\.at).filter { $0 > now }.min()) }
        let since = history.interrupted(first.number).map { Double((now - $0).milliseconds) / 1000 } ?? 0
        return .play(first, from: history.position(in: first.number), interruption: since)
    }

    private func isFresh(_ airing: StationFeed.Airing, at now: Instant) -> Bool {
        !airing.isUrgent && history.parts(of: airing.number).isEmpty && now < airing.at + latest
    }

    /// Why what is being played must stop now; nil while it goes on.
    package func stop(_ playing: StationFeed.Airing, at now: Instant) -> (failure: PlayFailure, detail: String)? {
        if feed.airings.contains(where: { $0.number == playing.number && $0.isCancelled }) {
            return (.revoked, "Bản tin bị thu hồi.")
        }
        // One urgent thing lets another finish.
        guard !playing.isUrgent else { return nil }
        let others = feed.airings.filter { other in
            other.number != playing.number && !other.isCancelled && other.at <= now && !history.isOver(other.number)
        }
        if others.contains(where: { $0.isUrgent && now < $0.at + urgentFor }) {
            return (.preempted, "Nhường bản tin khẩn cấp.")
        }
        // A1: what runs over its time never delays the next one.
        if others.contains(where: { isFresh($0, at: now) && $0.at > playing.at }) {
            return (.other, "Hết giờ, nhường lượt sau.")
        }
        return nil
    }
}

/// How late something of the programme may still begin.
private let latest = Span.seconds(60)
private let urgentFor = Span.hours(1)
private let resumableFor = Span.hours(1)
