import Office

/// Sixty-four comparisons of neighbouring greys in a picture made very small: it survives another size and another
/// compression, and shows nothing of the picture itself.
package struct PictureHash: RawRepresentable, Sendable, Hashable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// As a database keeps it. A picture without any rise has told nothing, and would be like every other such one.
    package init?(stored bits: Int64) {
        guard bits != 0 else { return nil }
        rawValue = UInt64(bitPattern: bits)
    }

    /// In how many of 64 bits two pictures differ; half of them when they have nothing to do with each other.
    package func distance(to other: PictureHash) -> Int { (rawValue ^ other.rawValue).nonzeroBitCount }
}

extension PictureHash {
    /// The same file, sent on by another telephone.
    static let nearlySame = 4
    /// The same scene, or a part of it.
    static let near = 10
}

extension Sequence<PictureHash> {
    /// The smallest distance between any two pictures of the two; nil where one side has none.
    package func distance(to others: some Sequence<PictureHash>) -> Int? {
        lazy.flatMap { one in others.lazy.map { one.distance(to: $0) } }.min()
    }
}
