// The name of a road, or a kilometre stone, where it begins in a text.

import Vietnamese

extension RoadPoint {
    struct Piece {
        var road: Road?
        var kilometre: Int?
        var metres: Int?
        /// The word behind it.
        let end: Int

        var isRoad: Bool { road != nil }

        /// - Parameter behindRoad: a number before the stone is the road's, and no distance.
        init?(_ text: WordedText, at index: Int, behindRoad: Bool = false) {
            if let (road, end) = Self.road(text, index) {
                (self.road, self.end) = (road, end)
            } else if let (kilometre, metres, end) = Self.stone(text, index, behindRoad) {
                (self.kilometre, self.metres, self.end) = (kilometre, metres, end)
            } else {
                return nil
            }
        }
    }
}

extension RoadPoint.Piece {
    private static func road(_ text: WordedText, _ index: Int) -> (RoadPoint.Road, Int)? {
        let words = text.words
        for (prefix, kind) in shortNames where words[index].lowercased.hasPrefix(prefix) {
            let rest = String(words[index].key.dropFirst(prefix.count))
            if let number = number(rest) { return (.init(kind: kind, number: number), index + 1) }
            guard rest.isEmpty, index + 1 < words.count, [".", " ", ". ", "-"].contains(words[index + 1].before),
                let number = number(words[index + 1].key)
            else { continue }
            return (.init(kind: kind, number: number), index + 2)
        }
        guard longStarts.contains(words[index].key), index + 2 < words.count,
            let kind = longNames["\(words[index].key) \(words[index + 1].key)"],
            words[index + 2].followsClosely, let number = number(words[index + 2].key)
        else { return nil }
        return (.init(kind: kind, number: number), index + 3)
    }

    private static let shortNames: [(String, RoadPoint.Road.Kind)] = [
        ("ql", .national), ("đt", .provincial), ("tl", .provincial),
    ]
    private static let longStarts: Set<String> = ["quoc", "tinh", "duong"]
    private static let longNames: [String: RoadPoint.Road.Kind] = [
        "quoc lo": .national, "tinh lo": .provincial, "duong tinh": .provincial,
    ]

    /// One to three digits and perhaps a letter: a telephone is no road.
    private static func number(_ key: String) -> String? {
        let digits = key.prefix { $0.isNumber }
        let rest = key.dropFirst(digits.count)
        guard (1...3).contains(digits.count), rest.isEmpty || rest.count == 1 && rest.allSatisfy(\.isLetter) else {
            return nil
        }
        return digits + rest.uppercased()
    }

    /// «Km 135+800»; not «3 km», which is a distance.
    private static func stone(_ text: WordedText, _ index: Int, _ behindRoad: Bool) -> (Int, Int?, Int)? {
        let words = text.words
        guard words[index].key.hasPrefix("km"),
            behindRoad || index == 0 || !words[index - 1].isNumber || !words[index].followsClosely
        else { return nil }
        var end = index + 1
        let kilometre: Int
        if let glued = Int(words[index].key.dropFirst(2)) {
            kilometre = glued
        } else {
            guard words[index].key == "km", end < words.count, words[end].isNumber,
                [" ", ".", ". "].contains(words[end].before), let number = Int(words[end].key)
            else { return nil }
            kilometre = number
            end += 1
        }
        guard kilometre < 3000 else { return nil }
        guard end < words.count, words[end].isNumber, words[end].range.count <= 3,
            words[end].before.filter({ $0 != " " }) == "+", let metres = Int(words[end].key)
        else { return (kilometre, nil, end) }
        return (kilometre, metres, end + 1)
    }
}
