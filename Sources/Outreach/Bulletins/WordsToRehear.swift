import Vietnamese

/// A piece of a text; what is marked should be heard once more, because voices stumble over it.
package struct HeardPiece: Sendable, Equatable {
    package let text: String
    package let isMarked: Bool
}

/// The text cut at numbers, shortened words and names.
package func wordsToRehear(in text: String) -> [HeardPiece] {
    let text = composed(text)
    var (pieces, end) = ([HeardPiece](), text.startIndex)
    for match in text.matches(of: telling) {
        if end < match.range.lowerBound {
            pieces.append(HeardPiece(text: String(text[end..<match.range.lowerBound]), isMarked: false))
        }
        pieces.append(HeardPiece(text: String(text[match.range]), isMarked: true))
        end = match.range.upperBound
    }
    if end < text.endIndex { pieces.append(HeardPiece(text: String(text[end...]), isMarked: false)) }
    return pieces
}

/// Figures with what counts them; words in capitals; two or more words that begin with a capital.
private nonisolated(unsafe) let telling =
    #/\d[\d.,:\/%]*(\s\p{Ll}+)?|\b\p{Lu}{2,}[\p{Lu}\-]*\b|\b\p{Lu}\p{Ll}+(\s\p{Lu}\p{Ll}+)+/#

extension String {
    /// As Vietnamese counts words: what stands between spaces.
    package var wordCount: Int { split(whereSeparator: \.isWhitespace).count }

    /// How long a steady voice reads it, in seconds: about 143 words a minute.
    package var readingSeconds: Int { (wordCount * 60 + 71) / 143 }
}
