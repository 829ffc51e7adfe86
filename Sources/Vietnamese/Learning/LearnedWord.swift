// A word as a model learns it, in two forms: without marks, so that «sạt lở», «SẠT LỞ» and «sat lo» meet, and with them,
// so that «chạy» is not «cháy». Where the tone was put does not matter: it stands behind.

import Foundation

struct LearnedWord: Sendable, Hashable {
    /// ASCII letters and figures, and whatever other scripts write.
    var folded: [UInt8]
    /// The same with a figure behind each changed letter and the tone at the end: «chay» and «4» is cháy.
    var marked: [UInt8]

    var isMarked: Bool { folded != marked }

    /// It matters that there is a figure, not which.
    static let figure = LearnedWord(folded: [0x23], marked: [0x23])
}

/// The words of a text; what is neither letter nor figure divides them, and net spellings are written out.
func learnedWords(_ text: String) -> [LearnedWord] {
    LearnedWord.written(text).flatMap { word in
        word.isMarked ? [word] : NetSpellings.all[word.folded] ?? [word]
    }
}

extension LearnedWord {
    /// The words as they stand.
    static func written(_ text: String) -> [LearnedWord] {
        var reader = WordReader()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars { reader.read(scalar) }
        reader.endWord()
        return reader.words
    }
}

private struct WordReader {
    var words: [LearnedWord] = []
    private var word = LearnedWord(folded: [], marked: [])
    private var tone = Letter.Tone.level
    private var letters = 0
    private var figures = 0

    mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39:
            figures += 1
            add(UInt8(scalar.value))
        case 0x41...0x5A: add(letter: UInt8(scalar.value | 0x20))
        case 0x61...0x7A: add(letter: UInt8(scalar.value))
        case ..<0x80: endWord()
        default:
            if let composed = Letter.composed(scalar) {
                add(letter: composed.base)
                if composed.shape != .plain { word.marked.append(0x80 | composed.shape.rawValue) }
                if composed.tone != .level { tone = composed.tone }
            } else if Letter.mark(scalar) == nil {
                scalar.properties.isAlphabetic ? add(other: scalar) : endWord()
            }
        }
    }

    mutating func endWord() {
        defer {
            word = LearnedWord(folded: [], marked: [])
            (tone, letters, figures) = (.level, 0, 0)
        }
        guard !word.folded.isEmpty else { return }
        if figures > 0, letters <= 2 { return words.append(.figure) }
        if tone != .level { word.marked.append(0x90 | tone.rawValue) }
        words.append(word)
    }

    private mutating func add(letter: UInt8) {
        letters += 1
        add(letter)
    }

    private mutating func add(other scalar: Unicode.Scalar) {
        letters += 1
        for byte in String(scalar).lowercased().utf8 { add(byte) }
    }

    private mutating func add(_ byte: UInt8) {
        word.folded.append(byte)
        word.marked.append(byte)
    }
}
