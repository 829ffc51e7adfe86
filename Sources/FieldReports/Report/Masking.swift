/// What a moderator covers before the world sees a report: spans of the reporter's own words, areas of pictures, and
/// whole media, each with its ground (A0.25). It takes away and can put nothing in.
package struct Masking: Sendable, Equatable, Codable {
    package var spans: [Span]
    package var areas: [Area]
    package var leftOut: [LeftOut]
    /// Films that were seen to their end and may be played. Of every other film the world sees the poster and its
    /// length.
    package var wholeFilms: [String]
    /// The words about the place that were looked at, on which spans may lie. Maskings of earlier programs have them where
    /// spans lie on them, and they may be an office's.
    package var placeWords: String?

    package init(
        spans: [Span] = [], areas: [Area] = [], leftOut: [LeftOut] = [], wholeFilms: [String] = []
    ) {
        (self.spans, self.areas, self.leftOut, self.wholeFilms) = (spans, areas, leftOut, wholeFilms)
    }

    package enum Field: String, Sendable, Codable, CaseIterable {
        case description
        case placeWords
    }

    /// Counted in Unicode scalars (code points) of the words as the report gives them: `[...text].length` in JavaScript,
    /// `len(text)` in Python. Unlike characters they are the same in every version of Unicode, so that what is covered
    /// stays covered.
    package struct Span: Sendable, Equatable, Codable {
        package var field: Field
        package var start: Int
        package var length: Int
        package var ground: MaskGround

        package init(_ field: Field, _ start: Int, _ length: Int, _ ground: MaskGround) {
            (self.field, self.start, self.length, self.ground) = (field, start, length, ground)
        }

        var end: Int { start + length }
    }

    /// A rectangle in fractions of the upright picture's width and height.
    package struct Area: Sendable, Equatable, Codable {
        package var media: String
        package var left, top, width, height: Double
        package var ground: MaskGround

        package init(
            _ media: String, left: Double, top: Double, width: Double, height: Double, _ ground: MaskGround
        ) {
            (self.media, self.left, self.top, self.width, self.height) = (media, left, top, width, height)
            self.ground = ground
        }

        package static func whole(_ media: String, _ ground: MaskGround) -> Area {
            Area(media, left: 0, top: 0, width: 1, height: 1, ground)
        }

        package var isWhole: Bool { left <= 0 && top <= 0 && left + width >= 1 && top + height >= 1 }
    }

    package struct LeftOut: Sendable, Equatable, Codable {
        package var media: String
        package var ground: MaskGround

        package init(media: String, ground: MaskGround) { (self.media, self.ground) = (media, ground) }
    }
}

extension Masking {
    /// Of everything that is covered, place by place: how many there are is what the page says.
    package var grounds: [MaskGround] { spans.map(\.ground) + areas.map(\.ground) + leftOut.map(\.ground) }

    /// «Đã che 2 chỗ: số điện thoại, biển số xe.»; nil where nothing is covered.
    package var summary: String? {
        grounds.isEmpty ? nil : "Đã che \(grounds.count) chỗ: \(grounds.inWords)."
    }

    func isLeftOut(_ media: String) -> Bool { leftOut.contains { $0.media == media } }
}

extension [MaskGround] {
    /// Each once, in the order of the enumeration: «số điện thoại, biển số xe».
    package var inWords: String {
        MaskGround.allCases.filter(contains).map(\.label).joined(separator: ", ")
    }
}
