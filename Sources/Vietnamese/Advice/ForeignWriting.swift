// REP-12: «sử dụng ngôn ngữ tiếng Việt». Vietnamese without marks is Vietnamese.
//
// No dictionary decides: nearly every word of Vietnamese, marks or not, is a possible syllable, and of other languages
// few are. Function words of English settle what short words leave open.

/// Whether a text is not Vietnamese, as far as its words can tell.
package func isForeign(_ text: String) -> Bool { WordedText(text).isForeign }

extension WordedText {
    var foreignWriting: WordingAdvice? {
        guard isForeign else { return nil }
        let range = 0..<characters.count
        return WordingAdvice(
            .notVietnamese, text(range), range,
            "Nội dung có vẻ chưa phải tiếng Việt. Xin ông/bà viết bằng tiếng Việt, không dấu cũng được, hoặc nhờ người viết giúp; có thể gửi kèm đoạn ghi âm."
        )
    }

    fileprivate var isForeign: Bool {
        // Pictures and signs alone say nothing; a bare number may be an answer that is only too short.
        guard !words.isEmpty else { return characters.contains { !$0.isWhitespace && !$0.isPunctuation } }
        var (spoken, latin, possible, impossible, english, longest) = (0, 0, 0, 0, 0, 0)
        for word in words where word.letters > 0 {
            let isSyllable = Syllable.canBe(word.key)
            if !isSyllable, ShortFormLists.passes(word.key) { continue }
            spoken += 1
            guard isSyllable || word.key.utf8.allSatisfy({ $0 < 128 }) else { continue }
            latin += 1
            guard word.letters == word.range.count, isSyllable || !isShortened(word) else { continue }
            if isSyllable { possible += 1 } else { impossible += 1 }
            if !word.isMarked, englishWords.contains(word.lowercased) { english += 1 }
            longest = max(longest, word.letters)
        }
        if latin * 2 < spoken { return true }
        let told = possible + impossible
        if told < 3 { return possible == 0 && longest >= 4 }
        let share = Double(possible) / Double(told)
        return share < 0.5 || share < 0.75 && english * 8 >= told
    }

    private func isShortened(_ word: TextWord) -> Bool {
        ShortFormLists.net[word.lowercased] != nil || ShortFormLists.office[word.lowercased] != nil
    }
}

/// None of them can be a Vietnamese syllable, or is a common word of it.
private let englishWords: Set<String> = [
    "the", "is", "are", "was", "of", "and", "please", "for", "this", "that", "there", "it", "at", "near", "with", "has",
    "have", "been", "from", "our", "your", "very", "not", "we", "you", "they", "but", "in", "on", "my", "need", "help",
    "road", "water", "street", "house", "fix", "broken", "by", "so",
]
