// What is known of a kept file.

package struct StoredMedia: Sendable, Hashable, Codable {
    package let sha256: ContentHash
    package let kind: MediaKind
    /// Of the original.
    package let bytes: Int64
    package let contentType: String
    /// Upright, at full size; nil for a voice.
    package let width: Int?
    package let height: Int?
    package let durationSeconds: Double?
    /// Sixty-four comparisons of neighbouring greys; of a video, of its poster. Nil for a voice.
    package let dHash: UInt64?
    package let variants: [StoredVariant]
}

package struct StoredVariant: Sendable, Hashable, Codable {
    package let variant: MediaVariant
    package let bytes: Int64
    package let width: Int?
    package let height: Int?
    /// Of the derivative itself; nil in facts that were written before sums were kept.
    package var sha256: ContentHash?
}

extension StoredMedia {
    /// In how many of 64 bits two pictures differ: under about ten, they are likely the same scene.
    package static func distance(_ one: UInt64, _ other: UInt64) -> Int { (one ^ other).nonzeroBitCount }
}
