// Words that somebody typed or pasted because they must be covered, found in the text: how spans are drawn without
// drawing.

/// Words to cover wherever they stand, and why.
package struct MaskedWords: Sendable, Equatable {
    package var words: String
    package var ground: MaskGround

    package init(_ words: String, _ ground: MaskGround) { (self.words, self.ground) = (words, ground) }
}

extension Masking {
    /// Every place of `text` where the words stand, without regard to case and to how white space is broken.
    ///
    /// - Parameter apart: only where no letter or digit runs on: the name An is no part of «anh».
    static func spans(of wanted: MaskedWords, in text: String, _ field: Field, apart: Bool) -> [Span] {
        let (text, words) = (Array(text), wanted.words.split(whereSeparator: \.isWhitespace).map(Array.init))
        guard !words.isEmpty else { return [] }
        var found: [Range<Int>] = []
        var start = 0
        while start < text.count {
            if let end = text.end(of: words, from: start) {
                found.append(start..<end)
                start = end
            } else {
                start += 1
            }
        }
        return found.filter { !apart || text.isApart($0) }.map { range in
            func scalars(_ range: Range<Int>) -> Int { text[range].reduce(0) { $0 + $1.unicodeScalars.count } }
            return Span(field, scalars(0..<range.lowerBound), scalars(range), wanted.ground)
        }
    }

    /// One span after another, none upon another: of two that overlap the longer stays, and of the shorter what stands
    /// out.
    static func withoutOverlaps(_ spans: [Span]) -> [Span] {
        var kept: [Span] = []
        for span in spans.sorted(by: { ($1.length, $0.start) < ($0.length, $1.start) }) {
            var (start, end) = (span.start, span.end)
            for other in kept where other.field == span.field {
                if other.start <= start && start < other.end { start = other.end }
                if other.start < end && end <= other.end { end = other.start }
            }
            if start < end { kept.append(Span(span.field, start, end - start, span.ground)) }
        }
        return kept.sorted { ($0.field.rawValue, $0.start) < ($1.field.rawValue, $1.start) }
    }
}

extension Masking.Span {
    fileprivate func isBlank(in text: String) -> Bool {
        text.unicodeScalars.dropFirst(start).prefix(length).allSatisfy(\.properties.isWhitespace)
    }
}

extension Report {
    /// The spans that cover these words in the description and in the words about the place, and the numbers of those
    /// that stand in neither.
    package func spans(of wanted: [MaskedWords]) -> (spans: [Masking.Span], notFound: [Int]) {
        var (spans, notFound): ([Masking.Span], [Int]) = ([], [])
        for (number, words) in wanted.enumerated() {
            func places(apart: Bool) -> [Masking.Span] {
                Masking.Field.allCases.flatMap { Masking.spans(of: words, in: text(of: $0), $0, apart: apart) }
            }
            let whole = places(apart: true)
            let found = whole.isEmpty ? places(apart: false) : whole
            if found.isEmpty { notFound.append(number) }
            spans += found
        }
        // What is left between two spans may be a blank.
        return (Masking.withoutOverlaps(spans).filter { !$0.isBlank(in: text(of: $0.field)) }, notFound)
    }

    func text(of field: Masking.Field) -> String {
        switch field {
        case .description: description
        case .placeWords: sentPlaceWords ?? ""
        }
    }

    /// What is covered now, as words.
    package var maskedWords: [MaskedWords] {
        guard let masking else { return [] }
        let place = masking.placeWords.map { masking.pieces(of: $0, .placeWords) } ?? []
        var known: [MaskedWords] = []
        for piece in words + place {
            guard let ground = piece.ground else { continue }
            let words = MaskedWords(piece.text.split(whereSeparator: \.isWhitespace).joined(separator: " "), ground)
            if !known.contains(words) { known.append(words) }
        }
        return known
    }
}

extension [Character] {
    /// Where the words end when they begin at `start`; nil when they do not stand there.
    fileprivate func end(of words: [[Character]], from start: Int) -> Int? {
        var place = start
        for (number, word) in words.enumerated() {
            if number > 0 {
                let gap = self[place...].prefix { $0.isWhitespace }
                guard !gap.isEmpty else { return nil }
                place = gap.endIndex
            }
            guard place + word.count <= count,
                zip(self[place...], word).allSatisfy({ $0 == $1 || $0.lowercased() == $1.lowercased() })
            else { return nil }
            place += word.count
        }
        return place
    }

    /// No letter or digit runs on over either end.
    fileprivate func isApart(_ range: Range<Int>) -> Bool {
        func isSpoken(_ index: Int) -> Bool {
            indices.contains(index) && (self[index].isLetter || self[index].isNumber)
        }
        let begins = isSpoken(range.lowerBound) && isSpoken(range.lowerBound - 1)
        let ends = isSpoken(range.upperBound - 1) && isSpoken(range.upperBound)
        return !begins && !ends
    }
}
