import Office
import Vietnamese

/// Which words of a text made it sound like what it was taken for: whoever decides should see why, and overrule it.
package struct Telling {
    private let classifier: Classifier
    /// Words that follow each other closely, two by two, with what they stand for in the text.
    private let pairs: [(range: Range<Int>, words: String, part: LinearModel.Vector)]

    init(_ classifier: Classifier, _ written: String) {
        let text = WordedText(written)
        let length = classifier.vocabulary.length(wordFeatures(written))
        // A pair is read as the whole is: «chay» in a text with marks is no «cháy».
        let bearsMarks = Classifier.bearsMarks(written)
        self.classifier = classifier
        pairs = Self.neighbours(in: text).map { pair in
            let words = String(text.characters[pair])
            let cues = Classifier.cueFeatures(of: words, bearsMarks: bearsMarks)
            return (pair, words, classifier.vocabulary.part(wordFeatures(words), aloud: cues, of: length))
        }
    }

    package func words(for code: CategoryCode) -> [String] { words(classifier.category, code.rawValue) }
    package func words(for kind: UrgentKind) -> [String] { words(classifier.urgency, kind.rawValue) }
    package func words(for other: Exclusion) -> [String] { words(classifier.exclusion, other.rawValue) }

    /// Those that spoke for the label most, in the order in which they stand; at most three, none twice.
    private func words(_ model: LinearModel, _ label: String) -> [String] {
        guard let label = model.labels.firstIndex(of: label) else { return [] }
        let weighed = pairs.map { (pair: $0, weight: model.weight(of: $0.part, for: label)) }
        let most = weighed.map(\.weight).max() ?? 0
        let strong = weighed.filter { $0.weight > 0 && $0.weight >= most / 3 }.sorted {
            ($1.weight, $0.pair.range.lowerBound) < ($0.weight, $1.pair.range.lowerBound)
        }
        var told: [(range: Range<Int>, words: String)] = []
        for (pair, _) in strong where told.count < 3 {
            let isNew = !told.contains {
                $0.range.overlaps(pair.range) || searchKey($0.words) == searchKey(pair.words)
            }
            if isNew { told.append((pair.range, pair.words)) }
        }
        return told.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.words)
    }

    /// A text of one word is that word.
    private static func neighbours(in text: WordedText) -> [Range<Int>] {
        guard text.words.count > 1 else { return text.words.map(\.range) }
        return zip(text.words, text.words.dropFirst()).compactMap { first, second in
            second.followsClosely ? first.range.lowerBound..<second.range.upperBound : nil
        }
    }
}

extension Classifier {
    package func telling(_ text: String) -> Telling { Telling(self, text) }
}
