// A running text taken apart into words, each with its place, its key and what stands before it.
//
// Reading advice and places out of what people write begins here, so that both count characters alike: as a reader
// counts them, in the NFC text. What is asked of every word is found once, in one pass over the letters.

package struct WordedText: Sendable {
    /// The NFC text, one element a visible character.
    package let characters: [Character]
    package let words: [TextWord]
    /// Written in capitals throughout: then capitals say nothing about a word.
    package let isInCapitals: Bool
    /// Written without marks throughout, as many people type.
    package let isUnmarked: Bool
    /// Each character as ASCII; nought where it is something else.
    let ascii: [UInt8]

    package init(_ text: String) {
        let text = composed(text)
        let count = text.utf8.count
        var (characters, ascii, words) = ([Character](), [UInt8](), [TextWord]())
        characters.reserveCapacity(count)
        ascii.reserveCapacity(count)
        words.reserveCapacity(count / 6)
        var (upper, lower, marked) = (0, 0, 0)
        var word: WordInMaking?
        var end = text.startIndex

        func close(at index: String.Index) {
            guard let made = word else { return }
            word = nil
            upper += made.upper
            lower += made.lower
            if made.isMarked { marked += 1 }
            words.append(
                TextWord(made, text[made.start..<index], made.first..<characters.count, before: text[end..<made.start]))
            end = index
        }
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let scalar = text.unicodeScalars[index]
            let sign = Sign(scalar)
            if sign == .other {
                close(at: index)
            } else {
                if word == nil {
                    word = WordInMaking(start: index, first: characters.count, isCapitalized: sign == .upper)
                }
                word?.take(sign, scalar)
            }
            characters.append(character)
            // Finding where a character ends is what costs; it is done once.
            let next = text.utf8.index(index, offsetBy: character.utf8.count)
            ascii.append(scalar.isASCII && text.utf8.index(after: index) == next ? UInt8(scalar.value) : 0)
            index = next
        }
        close(at: text.endIndex)
        self.characters = characters
        self.ascii = ascii
        self.words = words
        isInCapitals = upper >= 8 && lower * 10 < upper
        isUnmarked = marked * 20 < words.count
    }
}

/// What a character is to a word, by its first scalar.
private enum Sign {
    case upper, lower, digit, letter, other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: self = .lower
        case 0x41...0x5A: self = .upper
        case 0x30...0x39: self = .digit
        case 0..<0xAA: self = .other
        default:
            switch scalar.properties.generalCategory {
            case .lowercaseLetter: self = .lower
            case .uppercaseLetter, .titlecaseLetter: self = .upper
            case .otherLetter, .modifierLetter: self = .letter
            case .decimalNumber: self = .digit
            default: self = .other
            }
        }
    }
}

private struct WordInMaking {
    let start: String.Index
    let first: Int
    let isCapitalized: Bool
    var upper = 0
    var lower = 0
    var letters = 0
    var isMarked = false
    var isNumber = true

    mutating func take(_ sign: Sign, _ scalar: Unicode.Scalar) {
        switch sign {
        case .upper: upper += 1
        case .lower: lower += 1
        default: break
        }
        if sign != .digit {
            letters += 1
            isNumber = false
        }
        if scalar.value >= 0xC0 { isMarked = true }
    }
}

extension TextWord {
    fileprivate init(_ made: WordInMaking, _ text: Substring, _ range: Range<Int>, before: Substring) {
        self.text = String(text)
        self.range = range
        self.before = before == " " ? " " : String(before)
        lowercased = made.upper == 0 ? self.text : self.text.lowercased()
        key = made.isMarked || !text.utf8.allSatisfy { $0 < 0x80 } ? searchKey(self.text) : lowercased
        isMarked = made.isMarked
        isCapitalized = made.isCapitalized
        isInCapitals = made.isCapitalized && made.lower == 0
        isNumber = made.isNumber
        letters = made.letters
        followsClosely = !before.isEmpty && before.unicodeScalars.allSatisfy { isSpace($0) && $0 != "\n" && $0 != "\r" }
    }
}
