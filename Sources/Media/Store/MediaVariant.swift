// The derivatives of an original. They are what the world sees; the original never is.

import Crypto

package struct MediaVariant: RawRepresentable, Sendable, Hashable, Codable {
    /// The end of the file's name in the store: `display.jpg`.
    package let rawValue: String

    /// Nil for what cannot be a variant's name, so that one may come from an address.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.contentTypes[String(parts[1])] != nil, (1...40).contains(parts[0].utf8.count),
            parts[0].utf8.allSatisfy({ Self.letters.contains($0) })
        else { return nil }
        self.rawValue = rawValue
    }

    private init(_ name: String) { rawValue = name }

    /// At most 400 pixels a side, for lists and maps.
    package static let thumbnail = MediaVariant("thumbnail.jpg")
    /// At most 1600 pixels a side; of a video, its poster.
    package static let display = MediaVariant("display.jpg")
    package static let video = MediaVariant("video.mp4")
    package static let voice = MediaVariant("voice.m4a")

    /// As the workshop makes them of what is to be aired.
    static let sounds: Set<MediaVariant> = [
        MediaVariant("voice.mp3"), MediaVariant("voice.wav"), MediaVariant("voice.opus"),
    ]
    /// The sounds that are aired, beside whatever else was made of the same content.
    static let airedPlan = "aired"
    var aired: MediaVariant { MediaVariant("\(Self.airedPlan)-\(rawValue)") }
    package static let airedMP3 = MediaVariant("aired-voice.mp3")
    package static let airedWAV = MediaVariant("aired-voice.wav")
    package static let airedOpus = MediaVariant("aired-voice.opus")

    /// What shows when the parts named by a plan are covered. The name depends on the plan: the same photo in two
    /// reports may be covered differently, and an address once seen always shows the same picture.
    package func blurred(_ plan: BlurPlan) -> MediaVariant { MediaVariant("\(plan.mark)-\(rawValue)") }

    /// The mark of the plan by which it is covered; nil of a plain one.
    var plan: String? {
        rawValue.lastIndex(of: "-").map { String(rawValue[..<$0]) }
    }

    package var isPicture: Bool { contentType.hasPrefix("image/") }

    package var contentType: String { Self.contentTypes[String(rawValue.split(separator: ".")[1])] ?? "" }

    private static let contentTypes = [
        "jpg": "image/jpeg", "mp4": "video/mp4", "m4a": "audio/mp4", "mp3": "audio/mpeg", "wav": "audio/wav",
        "opus": "audio/ogg",
    ]
    private static let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
}

/// What to cover in a photo before publication: other people's faces, number plates, papers (REP-18).
package struct BlurPlan: Sendable, Hashable, Codable {
    /// In fractions of the upright picture; a rectangle beyond the edge is cut.
    package struct Area: Sendable, Hashable, Codable {
        package var left, top, width, height: Double

        package init(left: Double, top: Double, width: Double, height: Double) {
            (self.left, self.top, self.width, self.height) = (left, top, width, height)
        }

        /// Some of it lies in the picture.
        var isVisible: Bool {
            [left, top, width, height].allSatisfy(\.isFinite) && width > 0 && height > 0 && left < 1 && top < 1
                && left + width > 0 && top + height > 0
        }
    }

    /// Empty when the whole picture is blurred.
    package let areas: [Area]

    package static let all = BlurPlan(areas: [])

    private init(areas: [Area]) { self.areas = areas }

    /// Nil when there is no area, too many (64), or one that covers nothing: a plan that hides nothing is a mistake.
    package init?(covering areas: [Area]) {
        guard (1...64).contains(areas.count), areas.allSatisfy(\.isVisible) else { return nil }
        self.areas = areas
    }

    /// The same plan has the same mark, to a ten-thousandth of the picture's side.
    package var mark: String {
        if areas.isEmpty { return "blurred" }
        let numbers = areas.flatMap { [$0.left, $0.top, $0.width, $0.height] }
        let text = numbers.map { String(Int(($0.clamped * 10_000).rounded())) }.joined(separator: ",")
        return "blurred-" + hexadecimal(Array(SHA256.hash(data: Array(text.utf8))).prefix(6))
    }
}

extension Double {
    fileprivate var clamped: Double { min(max(self, -10), 10) }
}
