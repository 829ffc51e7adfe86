// How much a report may carry: the parameter `media.max` (A3), and what a file may cost us.

package struct MediaLimits: Sendable {
    package var photosPerReport = 5
    package var videosPerReport = 1
    package var voicesPerReport = 1

    package var photoBytes: Int64 = 10 * megabyte
    package var videoBytes: Int64 = 50 * megabyte
    package var voiceBytes: Int64 = 25 * megabyte
    package var videoSeconds = 60
    package var voiceSeconds = 120

    /// A recording for the loudspeakers: ten minutes, which as WAV are 58 MB in one channel.
    package var airedBytes: Int64 = 60 * megabyte
    package var airedSeconds = 600

    /// Decompression bombs are small files: the pixels are counted before they are made.
    package var photoPixels = 50_000_000
    package var photoSide = 12_000
    /// A little over 4K.
    package var videoPixels = 9_500_000

    /// On the clock, for one file; past them the worker is ended.
    package var photoWorkSeconds = 20
    package var recordingWorkSeconds = 180

    package init() {}

    /// The largest file of any kind.
    package var largestBytes: Int64 { max(photoBytes, videoBytes, voiceBytes, airedBytes) }

    package func bytes(_ kind: MediaKind) -> Int64 {
        switch kind {
        case .photo: photoBytes
        case .video: videoBytes
        case .voice: voiceBytes
        }
    }

    package func countPerReport(_ kind: MediaKind) -> Int {
        switch kind {
        case .photo: photosPerReport
        case .video: videosPerReport
        case .voice: voicesPerReport
        }
    }
}

let megabyte: Int64 = 1 << 20
