// A text as a search sees it: its words folded, and of each word what marks it bore.
//
// A search ranks some hundreds of texts for one question, so a text is walked once and nothing is made for each word.

package struct FoldedText: Sendable, Equatable {
    /// The folded letters of all words, in UTF-8, with nothing between.
    private var letters: [UInt8] = []
    private var words: [Word] = []

    private struct Word: Sendable, Equatable {
        var letters: Range<Int>
        var marks: UInt64
    }

    package init(_ text: String) {
        letters.reserveCapacity(text.utf8.count)
        var start = 0
        var marks: UInt64 = 0
        func close() {
            guard letters.count > start else { return }
            words.append(Word(letters: start..<letters.count, marks: marks))
            (start, marks) = (letters.count, 0)
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                guard let letter = Self.ascii(UInt8(scalar.value)) else {
                    close()
                    continue
                }
                letters.append(letter)
            } else if let letter = Letter.composed(scalar) {
                letters.append(letter.base)
                marks &+= Self.mark(letter.shape, on: letters.count - start) &+ Self.mark(letter.tone)
            } else if let mark = Letter.mark(scalar) {
                switch mark {
                case .shape(let shape): marks &+= Self.mark(shape, on: letters.count - start)
                case .tone(let tone): marks &+= Self.mark(tone)
                case .other: break
                }
            } else if Self.isOfWords(scalar, follows: letters.count > start) {
                letters.append(contentsOf: foldedSlowly(scalar))
            } else {
                close()
            }
        }
        close()
    }
}

// MARK: - Asking

extension FoldedText {
    package var count: Int { words.count }

    /// The same without what comes after so many words.
    package func prefix(_ most: Int) -> FoldedText {
        var shorter = self
        shorter.words = Array(words.prefix(most))
        return shorter
    }

    package func word(_ number: Int) -> String { String(decoding: letters[words[number].letters], as: UTF8.self) }

    /// What marks the word bore, as a number: equal where a reader would say that they are, wherever the tone stands;
    /// zero where it bore none.
    package func marks(_ number: Int) -> UInt64 { words[number].marks }

    /// Whether the word is this one of `other`, or begins with it.
    package func word(_ number: Int, is theirs: Int, of other: FoldedText) -> Match? {
        let (mine, wanted) = (words[number].letters, other.words[theirs].letters)
        guard mine.count >= wanted.count else { return nil }
        for offset in 0..<wanted.count
        where letters[mine.lowerBound + offset] != other.letters[wanted.lowerBound + offset] { return nil }
        return mine.count == wanted.count ? .whole : .beginning
    }

    package enum Match: Sendable { case whole, beginning }
}

// MARK: - Letters and marks

extension FoldedText {
    private static func ascii(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    /// The vowel signs of Thái letters are marks that belong to their word.
    private static func isOfWords(_ scalar: Unicode.Scalar, follows: Bool) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        case .nonspacingMark, .spacingMark: follows
        default: false
        }
    }

    /// A tone belongs to the syllable, so where it stands says nothing; a shape belongs to its letter.
    private static func mark(_ tone: Letter.Tone) -> UInt64 { UInt64(tone.rawValue) << 60 }

    private static func mark(_ shape: Letter.Shape, on letter: Int) -> UInt64 {
        UInt64(shape.rawValue) << UInt64(min(max(letter - 1, 0), 18) * 3)
    }
}
