package import LocalTime
package import Outreach

/// What a player writes down before and after each thing it does, so that it may be killed at any second: what was begun
/// and not ended is found at the next start.
package enum JournalEntry: Sendable, Equatable, Codable {
    /// - Parameters:
    ///   - part: the number of this stretch, under which it is reported.
    ///   - position: where in the airing it begins, in seconds.
    ///   - interruption: for how long something else had the speakers before, in seconds.
    case begun(airing: String, part: String, at: Instant, position: Double, content: String, interruption: Double)
    /// Twice a second: this much has left the player.
    case reached(part: String, at: Instant, measured: Measured)
    case ended(part: String, at: Instant, measured: Measured, failure: PlayFailure?, detail: String?)
    /// Nothing of it could be played.
    case failed(airing: String, part: String, at: Instant, failure: PlayFailure, detail: String)
    /// The server has them.
    case sent(parts: [String])
}

/// What left the player so far.
package struct Measured: Sendable, Equatable, Codable {
    package var seconds: Double
    /// LUFS
    package var loudness: Double
    /// 0…1
    package var silence: Double

    package init(seconds: Double, loudness: Double, silence: Double) {
        self.seconds = seconds
        self.loudness = loudness
        self.silence = silence
    }

    package static let nothing = Measured(seconds: 0, loudness: -120, silence: 1)
}
