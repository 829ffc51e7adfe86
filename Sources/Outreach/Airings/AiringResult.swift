package import LocalTime

/// How an airing ended, by all that is known of it, and on what that rests.
package struct AiringResult: Sendable, Equatable {
    /// Nil while it is still to come.
    package var end: AiringEnd?
    /// What was played, where that was what had been planned before.
    package var bulletin: Int64?
    package var started: Instant?
    package var ended: Instant?
    /// How much of it was heard, in seconds.
    package var heard: Double = 0
    package var loudness: Double?
    package var silence: Double?
    package var content: String?
    package var interruption: Double = 0
    package var reason: PlayFailure?
    package var source: Source = .nothing
    /// The clock that says when cannot be believed (A3).
    package var isUnverified = false
    /// The machine and the person say different things.
    package var isDisputed = false
    package var silentClusters: [SpeakerCluster.Code] = []

    package init() {}

    package enum Source: String, Sendable, Codable { case player, person, correction, nothing }
}

extension AiringResult.Source {
    package var label: String {
        switch self {
        case .player: "Máy phát đo được"
        case .person: "Người trực xác nhận"
        case .correction: "Đính chính"
        case .nothing: "Không ai báo"
        }
    }
}
