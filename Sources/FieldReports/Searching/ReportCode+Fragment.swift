// Parts of a code, as people read them from a note or begin to type them: `pa2603`, `260303-7k3f`, `7K3FO`.

extension ReportCode {
    /// The numbers of all codes that begin so, with or without «PA», hyphen and capitals; nil when it is no beginning.
    ///
    /// Without «PA» the whole day must be there, for «2603» may be anything.
    package static func numbers(beginning text: String) -> ClosedRange<Int64>? {
        guard text.utf8.count <= 40 else { return nil }
        var letters = text.uppercased().filter { $0 != "-" && $0 != " " }[...]
        let named = letters.hasPrefix("PA")
        if named { letters = letters.dropFirst(2) }
        let date = letters.prefix(6)
        guard date.utf8.allSatisfy({ (0x30...0x39).contains($0) }), date.count >= (named ? 2 : 6),
            let low = Int64(padded(date, "0")), let high = Int64(padded(date, "9"))
        else { return nil }
        var range = low << 30...(high << 30 | 0x3FFF_FFFF)
        let tail = letters.dropFirst(6)
        guard tail.count <= 6 else { return nil }
        for (place, letter) in tail.enumerated() {
            guard let digit = digit(letter) else { return nil }
            let (shift, start) = (Int64(25 - 5 * place), range.lowerBound | digit << Int64(25 - 5 * place))
            range = start...(start | (1 << shift - 1))
        }
        return range
    }

    /// The last part of a code, or its beginning, as it is written; nil where nothing has to be read otherwise, or it
    /// cannot be one.
    package static func corrected(end word: String) -> String? {
        guard (3...6).contains(word.count), word.contains(where: \.isNumber) else { return nil }
        let read = word.map { letter -> Character in letter == "o" ? "0" : letter == "i" || letter == "l" ? "1" : letter
        }
        return String(read) == word ? nil : String(read)
    }

    private static func padded(_ date: Substring, _ filling: String) -> String {
        date + String(repeating: filling, count: 6 - date.count)
    }
}
