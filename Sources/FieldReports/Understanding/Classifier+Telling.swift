package import Vietnamese

// Which words of a text made it sound like what it was taken for: whoever decides should see why, and overrule it.

extension Classifier {
    package func telling(_ text: WordedText, for code: CategoryCode) -> [String] {
        telling(text, category, code.rawValue)
    }

    package func telling(_ text: WordedText, for kind: UrgentKind) -> [String] { telling(text, urgency, kind.rawValue) }

    package func telling(_ text: WordedText, for other: Exclusion) -> [String] {
        telling(text, exclusion, other.rawValue)
    }

    /// Neighbouring words that spoke for the label most, in the order in which they stand; at most three.
    private func telling(_ text: WordedText, _ model: LinearModel, _ label: String) -> [String] {
        guard let label = model.labels.firstIndex(of: label) else { return [] }
        let length = vocabulary.length(wordFeatures(String(text.characters)))
        var pairs = neighbours(in: text).map { pair in
            let words = String(text.characters[pair])
            let part = vocabulary.part(wordFeatures(words), aloud: Self.cueFeatures(of: words), of: length)
            return (range: pair, words: words, weight: model.weight(of: part, for: label))
        }
        let most = pairs.map(\.weight).max() ?? 0
        pairs.removeAll { $0.weight <= 0 || $0.weight < most / 3 }
        pairs.sort { ($1.weight, $0.range.lowerBound) < ($0.weight, $1.range.lowerBound) }
        var told: [(range: Range<Int>, words: String)] = []
        for pair in pairs where told.count < 3 {
            let isNew = !told.contains {
                $0.range.overlaps(pair.range) || searchKey($0.words) == searchKey(pair.words)
            }
            if isNew { told.append((pair.range, pair.words)) }
        }
        return told.sorted { $0.range.lowerBound < $1.range.lowerBound }.map(\.words)
    }

    /// Two words that follow each other closely, as places in the text; a text of one word is that word.
    private func neighbours(in text: WordedText) -> [Range<Int>] {
        guard text.words.count > 1 else { return text.words.map(\.range) }
        return zip(text.words, text.words.dropFirst()).compactMap { first, second in
            second.followsClosely ? first.range.lowerBound..<second.range.upperBound : nil
        }
    }
}
