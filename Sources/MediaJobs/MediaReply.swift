// The worker's answer to a job.

package struct MediaReply: Codable, Sendable {
    package var number: Int
    package var outcome: MediaOutcome

    package init(number: Int, outcome: MediaOutcome) { (self.number, self.outcome) = (number, outcome) }
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

    package init(width: Int, height: Int, seconds: Double?, differenceHash: UInt64?, outputs: [MediaOutput]) {
        (self.width, self.height, self.seconds) = (width, height, seconds)
        (self.differenceHash, self.outputs) = (differenceHash, outputs)
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
}
