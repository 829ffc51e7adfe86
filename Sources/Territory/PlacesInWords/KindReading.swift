// The kind word before a name in running text, with the marks that tell «xã» from «xa».

import Vietnamese

struct KindReading {
    /// Folded, as the name index has it.
    let kind: String
    let length: Int

    /// The kind word that begins at a word, and with which a name may follow.
    init?(_ text: WordedText, at index: Int) {
        let words = text.words
        for (marked, keys) in Self.full[words[index].key] ?? [] where index + keys.count < words.count {
            let here = words[index..<(index + keys.count)]
            guard zip(here, zip(marked, keys)).allSatisfy({ Self.says($0, $1.0, $1.1, text) }),
                here.dropFirst().allSatisfy(\.followsClosely), words[index + keys.count].followsClosely
            else { continue }
            (kind, length) = (keys.joined(separator: " "), keys.count)
            return
        }
        guard index + 1 < words.count, let kind = Self.short[words[index].key] else { return nil }
        let next = words[index + 1]
        let isDotted = next.before.hasPrefix(".") && next.before.dropFirst().allSatisfy { $0 == " " }
        let isPlain =
            next.followsClosely && (words[index].range.count > 1 || words[index].isCapitalized && next.isCapitalized)
        guard isDotted || isPlain, !next.isNumber else { return nil }
        (self.kind, length) = (kind, 1)
    }

    private static func says(_ word: TextWord, _ marked: String, _ key: String, _ text: WordedText) -> Bool {
        if word.isMarked { return word.lowercased == marked }
        // «xa Mường Chà» is far from it; only where nobody writes marks it may be a commune.
        return word.key == key && (key != "xa" || text.isUnmarked)
    }

    static func isKindWord(_ key: String) -> Bool { short[key] != nil || full[key] != nil }

    /// By the first word's key.
    private static let full: [String: [(marked: [String], keys: [String])]] = {
        let kinds = ["thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã"].map {
            kind in
            let words = kind.split(separator: " ").map(String.init)
            return (marked: words, keys: words.map(searchKey))
        }
        return Dictionary(grouping: kinds) { $0.keys[0] }
    }()

    private static let short = [
        "tp": "thanh pho", "tx": "thi xa", "tt": "thi tran", "p": "phuong", "x": "xa", "h": "huyen",
    ]
}
