/// A stretch of words, shown or covered. Where the reader may not see what is covered, `text` is empty.
package struct WordPiece: Sendable, Equatable, Codable {
    package var text: String
    package var ground: MaskGround?

    package init(_ text: String, _ ground: MaskGround? = nil) { (self.text, self.ground) = (text, ground) }
}

extension [WordPiece] {
    /// With a block in place of each covered span.
    package var shown: String { map { $0.ground?.block ?? $0.text }.joined() }

    /// What this reader may read of it, without blocks; a gap keeps the words on both sides apart.
    package var readable: String {
        map { $0.text.isEmpty && $0.ground != nil ? " " : $0.text }.joined()
    }

    /// As anyone may have them.
    package var covered: [WordPiece] { map { $0.ground == nil ? $0 : WordPiece("", $0.ground) } }
}

extension Masking {
    /// The words cut at what is covered. Total: a span beyond the end covers what there is.
    package func pieces(of text: String, _ field: Field) -> [WordPiece] {
        let scalars = Array(text.unicodeScalars)
        var pieces: [WordPiece] = []
        var reached = 0
        func cut(to end: Int, _ ground: MaskGround?) {
            guard end > reached else { return }
            pieces.append(WordPiece(String(String.UnicodeScalarView(scalars[reached..<end])), ground))
            reached = end
        }
        for span in spans.filter({ $0.field == field }).sorted(by: { $0.start < $1.start }) {
            cut(to: min(span.start, scalars.count), nil)
            cut(to: min(span.end, scalars.count), span.ground)
        }
        cut(to: scalars.count, nil)
        return pieces
    }
}

// MARK: - The words that may be shown

extension Report {
    /// The reporter's words, and what of them is covered for everybody else.
    package var words: [WordPiece] { masking?.pieces(of: description, .description) ?? [WordPiece(description)] }

    /// The text anyone may read: what was sent, save what is covered.
    package var shownDescription: String { rewrittenText ?? words.shown }

    /// The reporter's words about the place, and nobody else's: what an office corrects of them is for those inside, and
    /// for the world it corrects the unit (A0.25). Where words were replaced as a whole, these may name what was taken
    /// out; nor are they shown where whoever published it had others before them.
    package var shownPlaceWords: String? {
        guard rewrittenText == nil, let words = sentPlaceWords else { return nil }
        guard let masking else { return words }
        let moderated = masking.placeWords ?? scene.words
        return moderated == words ? masking.pieces(of: words, .placeWords).shown : nil
    }
}
