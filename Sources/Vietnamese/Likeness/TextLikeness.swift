// How much two texts say the same, whoever typed them and however: with marks or without, in capitals, in another order.
//
// Two neighbours who see one blocked culvert share its words, not its sentences. So syllables are compared as sets, and
// pairs of syllables beside them, because in Vietnamese it is often the pair that means something.

/// What is compared of one text, taken once and held against many.
package struct WordPrint: Sendable, Equatable {
    /// Syllables and pairs of them, each with what it counts: whole numbers, so that the order of adding is of no matter.
    private var marks: [String: Int] = [:]
    private var weight = 0

    package init(_ text: String) {
        let syllables = searchKey(text).split { !$0.isLetter && !$0.isNumber }.prefix(Self.most).map(String.init)
        for syllable in syllables { marks[syllable] = Self.worth(syllable) }
        for (first, second) in zip(syllables, syllables.dropFirst()) {
            marks["\(first) \(second)"] = Self.worth(first) * Self.worth(second) / 200
        }
        weight = marks.values.reduce(0, +)
    }

    /// From 0, nothing in common, to 1, the same words. A short text that a long one repeats lies between.
    package func likeness(to other: WordPrint) -> Double {
        guard weight > 0, other.weight > 0 else { return 0 }
        let (few, many) = marks.count <= other.marks.count ? (marks, other.marks) : (other.marks, marks)
        let common = few.reduce(0) { $0 + (many[$1.key] == nil ? 0 : $1.value) }
        return min(1, Double(common) / (Double(weight) * Double(other.weight)).squareRoot())
    }

    /// What comes after three hundred syllables adds little and would cost more.
    private static let most = 300

    private static func worth(_ syllable: String) -> Int { functionWords.contains(syllable) ? 15 : 100 }
}

/// The likeness of two texts, 0…1.
package func likeness(_ one: String, _ other: String) -> Double { WordPrint(one).likeness(to: WordPrint(other)) }
