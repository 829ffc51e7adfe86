// Telling phrases that somebody wrote down: what no small set of examples holds in full.

package struct CueBook: Sendable {
    private let marked: [WordFeature: [String]]
    private let folded: [WordFeature: [String]]
    private let longest: Int

    /// Each label with its phrases, written with their marks.
    package init(_ phrases: [(label: String, phrases: [String])]) {
        var (marked, folded): ([WordFeature: [String]], [WordFeature: [String]]) = ([:], [:])
        var longest = 1
        for entry in phrases {
            for phrase in entry.phrases {
                let words = learnedWords(phrase)
                longest = max(longest, words.count)
                marked[Self.number(words[...], \.marked), default: []].append(entry.label)
                folded[Self.number(words[...], \.folded), default: []].append(entry.label)
            }
        }
        (self.marked, self.folded, self.longest) = (marked, folded, longest)
    }

    package static func bearsMarks(_ text: String) -> Bool { learnedWords(text).contains(where: \.isMarked) }

    /// The labels whose phrases stand in the text. A text with marks is read by them: «chạy» is no «cháy».
    package func labels(in text: String, bearsMarks: Bool) -> Set<String> {
        let words = learnedWords(text)
        let (book, form) = bearsMarks ? (marked, \LearnedWord.marked) : (folded, \LearnedWord.folded)
        var found: Set<String> = []
        for start in words.indices {
            for end in start..<min(start + longest, words.count) {
                if let labels = book[Self.number(words[start...end], form)] { found.formUnion(labels) }
            }
        }
        return found
    }

    private static func number(_ words: ArraySlice<LearnedWord>, _ form: KeyPath<LearnedWord, [UInt8]>) -> WordFeature {
        words.reduce(FeatureHash(.cue)) { $0.adding($1[keyPath: form]) }.value
    }
}

/// The feature that says: one of this label's phrases stands here.
package func cueFeature(_ label: String) -> WordFeature { FeatureHash(.cue).adding("=".utf8).adding(label.utf8).value }
