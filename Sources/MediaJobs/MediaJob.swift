// What the server and its worker say to each other: one line of JSON down for a job, one line up for its reply.
// Both sides are built from this file; the reply is still read with distrust, for the worker handles hostile files.

/// One file to make derivatives of.
package struct MediaJob: Codable, Sendable {
    package var number: Int
    package var task: MediaTask
    /// The file to read, and the folder to write to: both inside what the worker may reach.
    package var input: String
    package var output: String
    package var bounds: MediaBounds

    package init(number: Int, task: MediaTask, input: String, output: String, bounds: MediaBounds) {
        (self.number, self.task, self.input, self.output, self.bounds) = (number, task, input, output, bounds)
    }
}

package enum MediaTask: Codable, Sendable {
    /// Makes nothing: only the walls are asked about.
    case walls
    /// Makes `display.jpg` and `thumbnail.jpg`.
    case photo
    /// The same, with parts covered; no area means the whole picture.
    case blurredPhoto(areas: [MediaArea])
    /// A video or a voice recording: makes `video.mp4` with its poster as `display.jpg` and `thumbnail.jpg`,
    /// or `voice.m4a`. The demuxer is named so that a playlist cannot pass for a film.
    case recording(demuxer: String, tools: MediaTools)
    /// A recording to be aired: made even, and cut of the silence at its ends. Makes `voice.mp3`, `voice.wav` and
    /// `voice.opus`.
    case airedRecording(demuxer: String, tools: MediaTools)
    /// The same of a text, read by a machine.
    case airedSpeech(voice: String, wordsPerMinute: Int, tools: MediaTools)
}

extension MediaTask {
    package var isPhoto: Bool {
        switch self {
        case .photo, .blurredPhoto: true
        case .walls, .recording, .airedRecording, .airedSpeech: false
        }
    }

    /// Tools of the system do it, each a process.
    package var needsTools: Bool {
        switch self {
        case .recording, .airedRecording, .airedSpeech: true
        case .walls, .photo, .blurredPhoto: false
        }
    }
}

/// A rectangle in fractions of the upright picture's width and height.
package struct MediaArea: Codable, Sendable {
    package var left, top, width, height: Double

    package init(left: Double, top: Double, width: Double, height: Double) {
        (self.left, self.top, self.width, self.height) = (left, top, width, height)
    }
}

package struct MediaTools: Codable, Sendable {
    package var ffmpeg, ffprobe, espeak: String

    package init(ffmpeg: String, ffprobe: String, espeak: String) {
        (self.ffmpeg, self.ffprobe, self.espeak) = (ffmpeg, ffprobe, espeak)
    }
}

/// What a file may cost.
package struct MediaBounds: Codable, Sendable {
    package var photoPixels, photoSide, videoPixels: Int
    package var videoSeconds, voiceSeconds, airedSeconds: Int
    /// How long the worker may take, on the clock and on the processor.
    package var workSeconds: Int

    package init(
        photoPixels: Int, photoSide: Int, videoPixels: Int, videoSeconds: Int, voiceSeconds: Int, airedSeconds: Int,
        workSeconds: Int
    ) {
        (self.photoPixels, self.photoSide, self.videoPixels) = (photoPixels, photoSide, videoPixels)
        (self.videoSeconds, self.voiceSeconds, self.airedSeconds) = (videoSeconds, voiceSeconds, airedSeconds)
        self.workSeconds = workSeconds
    }
}
