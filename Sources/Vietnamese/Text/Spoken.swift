/// Words that count with their marks where marks are written: «bà» is a title, «ba» is three.
package struct Spoken: Sendable {
    private let marked: Set<String>
    private let plain: Set<String>

    package init(_ words: String) {
        marked = Set(words.split(separator: " ").map(String.init))
        plain = Set(marked.map(searchKey))
    }

    package func contains(_ word: TextWord, in text: WordedText) -> Bool {
        text.isUnmarked ? plain.contains(word.key) : marked.contains(word.lowercased)
    }
}
