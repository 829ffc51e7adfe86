// What a text looks like to a model: the numbers of its words, of its neighbouring words and of the pieces of its words.
//
// Each word counts twice, with its marks and without them.

/// The number of a word, of a run of words or of a piece: stable across machines and programs, because models are kept.
package typealias WordFeature = UInt64

/// The distinct features of a text, in the order of their numbers.
package func wordFeatures(_ text: String) -> [WordFeature] {
    let words = learnedWords(text)
    var features: [WordFeature] = []
    features.reserveCapacity(words.count * 16)
    for (number, word) in words.enumerated() {
        features.append(FeatureHash(.folded).adding(word.folded).value)
        if word.isMarked { features.append(FeatureHash(.marked).adding(word.marked).value) }
        addPieces(of: word, to: &features)
        guard number > 0 else { continue }
        let before = words[number - 1]
        features.append(FeatureHash(.folded).adding(before.folded).adding(word.folded).value)
        if before.isMarked || word.isMarked {
            features.append(FeatureHash(.marked).adding(before.marked).adding(word.marked).value)
        }
    }
    features.sort()
    return features.enumerated().compactMap { number, feature in
        number > 0 && features[number - 1] == feature ? nil : feature
    }
}

/// Runs of two to four letters of a word, its ends among them: words that are spelt alike have some in common.
private func addPieces(of word: LearnedWord, to features: inout [WordFeature]) {
    let letters = [0x5F] + word.marked + [0x5F]
    for length in 2...4 where letters.count >= length {
        for start in 0...(letters.count - length) {
            features.append(FeatureHash(.piece).adding(letters[start..<(start + length)]).value)
        }
    }
}

/// FNV-1a, 64 bits.
struct FeatureHash {
    enum Kind: UInt8 { case folded = 1, marked, cue, piece }

    private(set) var value: WordFeature = 0xCBF2_9CE4_8422_2325

    init(_ kind: Kind) { mix(kind.rawValue) }

    /// Each part ends with a space, so that «ab c» is not «a bc».
    func adding(_ bytes: some Sequence<UInt8>) -> FeatureHash {
        var next = self
        for byte in bytes { next.mix(byte) }
        next.mix(0x20)
        return next
    }

    private mutating func mix(_ byte: UInt8) {
        value ^= UInt64(byte)
        value &*= 0x0000_0100_0000_01B3
    }
}
