/// One word of a text: letters and digits that stand together.
package struct TextWord: Sendable {
    /// As written, in NFC.
    package let text: String
    /// Its search key.
    package let key: String
    /// In small letters, with its marks.
    package let lowercased: String
    package let range: Range<Int>
    /// Everything between the word before and this one.
    package let before: String
    package let isMarked: Bool
    package let isCapitalized: Bool
    package let isInCapitals: Bool
    package let isNumber: Bool
    /// How many letters it has.
    package let letters: Int
    /// Stands right behind the word before, but for white space.
    package let followsClosely: Bool
}

extension TextWord {
    /// A sentence, a line or a list ends before it.
    package var beginsAnew: Bool { before.utf8.contains { Self.ends.contains($0) } }

    private static let ends = Array(".!?;:\n\r".utf8)
}
