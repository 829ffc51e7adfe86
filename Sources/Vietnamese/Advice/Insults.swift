// REP-19: words that abuse, label or incite. A person decides; this only asks to think again.
//
// A scene may need rough words («phân bò», «cứt trâu trên đường», «con chó thả rông», «con chó chết»), so nothing here is
// a thing that lies on a road. Marks decide where there are marks; words that are ordinary without marks are looked for
// with marks only; and letters that are also shortenings («dm», «cc») count only beside an insult.

extension WordedText {
    var insults: [WordingAdvice] {
        var found: [Range<Int>] = []
        var index = 0
        while index < words.count {
            if let length = insultLength(at: index) {
                found.append(index..<(index + length))
                index += length
            } else {
                index += 1
            }
        }
        if !found.isEmpty || words.contains(where: { InsultLists.rudeAddress.contains($0.key) && isRude($0) }) {
            found += words.indices.filter { InsultLists.doubtful.contains(words[$0].lowercased) }.map { $0..<($0 + 1) }
        }
        return found.map { range in
            let place = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
            let text = text(place)
            return WordingAdvice(
                .insult, text, place,
                "«\(text)» dễ bị hiểu là thóa mạ, quy chụp. Xin ông/bà cân nhắc, chỉ cần tả đúng sự việc để được giải quyết."
            )
        }
    }

    private func insultLength(at index: Int) -> Int? {
        if let phrases = InsultLists.phrases[words[index].key],
            let phrase = phrases.first(where: { stands($0, at: index) })
        {
            return phrase.keys.count
        }
        return insultedOffice(at: index)
    }

    private func stands(_ phrase: InsultLists.Phrase, at index: Int) -> Bool {
        guard index + phrase.keys.count <= words.count else { return false }
        let here = words[index..<(index + phrase.keys.count)]
        guard zip(here, phrase.keys).allSatisfy({ $0.key == $1 }), here.dropFirst().allSatisfy(\.followsClosely) else {
            return false
        }
        // Where nobody writes marks, words that are others without them («tạo», «đốt») are left alone.
        if isUnmarked, !here.contains(where: \.isMarked) { return phrase.isPlainToo }
        return zip(here, phrase.marked).allSatisfy { markedKey($0.text) == $1 }
    }

    /// «thằng trưởng thôn», «bọn cán bộ xã»: an office with a word for those one looks down on.
    private func insultedOffice(at index: Int) -> Int? {
        guard InsultLists.lookingDown.contains(words[index].lowercased), index + 1 < words.count,
            words[index + 1].followsClosely
        else { return nil }
        let next = words[index + 1].key
        if index + 2 < words.count, InsultLists.offices.contains("\(next) \(words[index + 2].key)") { return 3 }
        return InsultLists.offices.contains(next) ? 2 : nil
    }

    private func isRude(_ word: TextWord) -> Bool { isUnmarked || ["mày", "thằng", "tao"].contains(word.lowercased) }
}
