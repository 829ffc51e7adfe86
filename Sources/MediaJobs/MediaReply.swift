// The worker's answer to a job.

package struct MediaReply: Codable, Sendable {
    package var number: Int
    package var outcome: MediaOutcome
    package var walls: MediaWalls

    package init(number: Int, outcome: MediaOutcome, walls: MediaWalls) {
        (self.number, self.outcome, self.walls) = (number, outcome, walls)
    }
}

/// What stands between a captured worker and the rest: not every kernel and account allows both.
package struct MediaWalls: Codable, Sendable {
    package var network, files: Bool

    package init(network: Bool, files: Bool) { (self.network, self.files) = (network, files) }
}

package enum MediaOutcome: Codable, Sendable {
    case made(MediaMade)
    case refused(MediaFault)
}

package struct MediaMade: Codable, Sendable {
    /// Of the upright picture or film at its full size; zero for a voice.
    package var width, height: Int
    package var seconds: Double?
    package var differenceHash: UInt64?
    package var outputs: [MediaOutput]
    /// Of what was made to be aired.
    package var sound: MediaSound?

    package init(width: Int, height: Int, seconds: Double?, differenceHash: UInt64?, outputs: [MediaOutput]) {
        (self.width, self.height, self.seconds) = (width, height, seconds)
        (self.differenceHash, self.outputs) = (differenceHash, outputs)
    }
}

/// What was measured of a sound before it was evened and afterwards.
package struct MediaSound: Codable, Sendable, Equatable {
    package var seconds: Double
    /// LUFS.
    package var loudness: Double
    /// 0…1
    package var silence: Double
    package var loudnessBefore: Double
    /// Silent seconds cut off.
    package var silentHead, silentTail: Double

    package init(
        seconds: Double, loudness: Double, silence: Double, loudnessBefore: Double, silentHead: Double,
        silentTail: Double
    ) {
        (self.seconds, self.loudness, self.silence) = (seconds, loudness, silence)
        (self.loudnessBefore, self.silentHead, self.silentTail) = (loudnessBefore, silentHead, silentTail)
    }
}

/// One file made, by its name in the output folder.
package struct MediaOutput: Codable, Sendable {
    package var name: String
    package var width, height: Int

    package init(name: String, width: Int, height: Int) { (self.name, self.width, self.height) = (name, width, height) }
}

package enum MediaFault: String, Codable, Sendable, Error {
    case damaged, tooManyPixels, videoTooLong, voiceTooLong, timedOut, toolsMissing
    case noAudio, silentAudio, airedTooLong
    /// Not begun: the worker is not walled, and was not allowed to work without.
    case unconfined
}
