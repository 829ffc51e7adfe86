// REP-12: «sử dụng ngôn ngữ tiếng Việt». Vietnamese without marks is Vietnamese.
//
// No dictionary decides: nearly every word of Vietnamese, marks or not, is a possible syllable, and of other languages
// few are. Function words of English settle what short words leave open.

extension WordedText {
    var foreignWriting: WordingAdvice? {
        guard isForeign else { return nil }
        let range = 0..<characters.count
        return WordingAdvice(
            .notVietnamese, text(range), range,
            "Nội dung có vẻ chưa phải tiếng Việt. Xin ông/bà viết bằng tiếng Việt, không dấu cũng được, hoặc nhờ người viết giúp; có thể gửi kèm đoạn ghi âm."
        )
    }

    private var isForeign: Bool {
        // Pictures and signs alone say nothing; a bare number may be an answer that is only too short.
        guard !words.isEmpty else { return characters.contains { !$0.isWhitespace && !$0.isPunctuation } }
        let spoken = words.filter { word in word.letters > 0 && !ShortFormLists.passes(word.key) }
        let latin = spoken.filter { $0.key.utf8.allSatisfy { $0 < 128 } }
        if latin.count * 2 < spoken.count { return true }

        let letters = latin.filter { $0.letters == $0.range.count && !isShortened($0) }
        guard let longest = letters.map(\.letters).max() else { return false }
        let possible = letters.count { Syllable.canBe($0.key) }
        let english = letters.count { englishWords.contains($0.lowercased) && !$0.isMarked }
        if letters.count < 3 { return possible == 0 && longest >= 4 }
        let share = Double(possible) / Double(letters.count)
        return share < 0.5 || share < 0.75 && english * 8 >= letters.count
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
