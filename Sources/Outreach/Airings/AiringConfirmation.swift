package import LocalTime

/// What the person at the station says of an airing: made on a telephone that may have been without network for a week,
/// so it has a number of its own and says what the telephone's clock showed.
package struct AiringConfirmation: Sendable, Equatable, Codable {
    package var id: String
    package var said: Said
    /// Which speakers kept silent.
    package var silent: [SpeakerCluster.Code]
    package var reason: PlayFailure?
    package var words: String?
    /// When it was played by hand, where it was.
    package var played: Played?
    package var made: Instant
    /// What the telephone's clock showed when it sent this.
    package var sent: Instant
    /// Pictures and recordings, by the ids of their files.
    package var evidence: [String]

    package init(
        id: String, said: Said, silent: [SpeakerCluster.Code] = [], reason: PlayFailure? = nil, words: String? = nil,
        played: Played? = nil, made: Instant, sent: Instant, evidence: [String] = []
    ) {
        self.id = id
        self.said = said
        self.silent = silent
        self.reason = reason
        self.words = words
        self.played = played
        self.made = made
        self.sent = sent
        self.evidence = evidence
    }

    package enum Said: String, Sendable, Codable, CaseIterable {
        case heardAll
        case someSilent
        case notPlayed
    }

    package struct Played: Sendable, Equatable, Codable {
        package var started: Instant
        package var ended: Instant
        package init(started: Instant, ended: Instant) { (self.started, self.ended) = (started, ended) }
    }
}

extension Airing {
    /// Pictures and recordings that people gave with what they said, by the ids of their files.
    package var evidence: [String] { confirmations.flatMap(\.said.evidence) }
}

extension AiringConfirmation.Said {
    package var label: String {
        switch self {
        case .heardAll: "Nghe rõ cả"
        case .someSilent: "Có cụm không kêu"
        case .notPlayed: "Không phát được"
        }
    }
}

/// A second entry that says how it really was; the first ones stay.
package struct AiringCorrection: Sendable, Equatable, Codable {
    package var end: AiringEnd
    package var reason: String
    package init(end: AiringEnd, reason: String) { (self.end, self.reason) = (end, reason) }
}
