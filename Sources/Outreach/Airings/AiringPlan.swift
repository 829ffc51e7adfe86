package import LocalTime

/// What is to be heard, where and when. It keeps its own copy of what is played, so that the history says what it was.
package struct AiringPlan: Sendable, Equatable, Codable {
    package var station: Station.Code
    /// None where the station has no clusters: a radio.
    package var clusters: [SpeakerCluster.Code]
    package var playable: Playable
    package var at: Instant
    /// The slot of the programme; nil for what somebody had played at once.
    package var slot: Int64?
    /// How long after its end somebody may still speak of it before it counts as missed; shorter where a player reports.
    package var grace: Span

    package init(
        station: Station.Code, clusters: [SpeakerCluster.Code], playable: Playable, at: Instant, slot: Int64? = nil,
        grace: Span = .hours(2)
    ) {
        self.station = station
        self.clusters = clusters
        self.playable = playable
        self.at = at
        self.slot = slot
        self.grace = grace
    }

    package var seconds: Double { playable.seconds }
    package var end: Instant { at + Span(milliseconds: Int64((seconds * 1000).rounded())) }
    package var isUrgent: Bool { playable.priority == .emergency }
}

extension AiringPlan {
    /// For a station without a player, whose operator says how it went.
    package static let graceOfPeople = Span.hours(2)
    /// For one whose player reports by itself.
    package static let graceOfPlayers = Span.minutes(15)
}

extension Playable {
    /// What a player proves that it played: the sums of its files in their order.
    package var content: String { tracks.map(\.hash).joined(separator: "+") }
}
