// Bản, thôn, tổ dân phố, đội in running text.

import Vietnamese

extension LocalPlace {
    static func all(in text: WordedText) -> [LocalPlace] {
        var places: [LocalPlace] = []
        var index = 0
        while index < text.words.count {
            guard let end = end(of: index, text) else {
                index += 1
                continue
            }
            let range = text.words[index].range.lowerBound..<text.words[end - 1].range.upperBound
            places.append(LocalPlace(found: String(text.characters[range]), range: range))
            index = end
        }
        return places
    }

    /// The word behind a settlement that begins at a word: «tổ 3» needs its number, «bản Huổi Hạ» its capitals.
    private static func end(of index: Int, _ text: WordedText) -> Int? {
        guard let start = nameStart(index, text), start < text.words.count, text.words[start].followsClosely else {
            return nil
        }
        var end = start
        while end < text.words.count, end < start + 3, isInName(text.words[end], first: end == start, text) { end += 1 }
        guard end > start, named.contains(text.words[index], in: text) || text.words[start].key.first?.isNumber == true
        else { return nil }
        return end
    }

    /// Where the name behind the word for a settlement begins.
    private static func nameStart(_ index: Int, _ text: WordedText) -> Int? {
        let word = text.words[index]
        if named.contains(word, in: text) { return index + 1 }
        guard numbered.contains(word, in: text) else { return nil }
        let isLong =
            index + 2 < text.words.count && text.words[index + 1].key == "dan" && text.words[index + 2].key == "pho"
        return isLong ? index + 3 : index + 1
    }

    private static func isInName(_ word: TextWord, first: Bool, _ text: WordedText) -> Bool {
        guard first || word.followsClosely, !KindReading.isKindWord(word.key) || word.key.first?.isNumber == true else {
            return false
        }
        return word.key.first?.isNumber == true || !text.isInCapitals && word.isCapitalized
    }

    private static let named = Spoken("bản thôn xóm ấp")
    private static let numbered = Spoken("tổ đội phố")
}
