// What somebody typed into a search, read once: words, a code or its beginning, names of land.
//
// Every word must be there, the last may be still being typed. A name of a unit is there too where the report lies on
// its land. Nothing that is typed is syntax.

package import LocalTime
import Office
package import Territory
package import Vietnamese

package struct SearchQuery: Sendable, Equatable {
    package let words: FoldedText
    /// The numbers of the reports whose code may begin so.
    package let codes: ClosedRange<Int64>?
    /// The other way to read the last word, where it may be the end of a code with a mistaken letter: «O» for «0».
    package let codeEnd: String?
    package let lands: [NamedLand]

    package static let mostWords = 12
    /// Nobody types more; what is pasted is read as far as here.
    package static let mostCharacters = 300

    /// - Parameter gazetteer: without one only the reports' own words are asked.
    package init(_ text: String, in gazetteer: Gazetteer? = nil, on day: Day = Day(number: 0)) {
        let read = String(text.prefix(Self.mostCharacters))
        words = FoldedText(read).prefix(Self.mostWords)
        codes = ReportCode.numbers(beginning: read)
        codeEnd = words.count == 1 ? ReportCode.corrected(end: words.word(0)) : nil
        lands = gazetteer?.lands(namedIn: words, on: day) ?? []
    }
}

extension SearchQuery {
    /// Something was typed, but no word: nothing is found by it.
    package var isEmpty: Bool { words.count == 0 && codes == nil }

    package var allWords: [String] { (0..<words.count).map(words.word) }

    /// The words that a report on this land must still have, and whether the last may be a beginning.
    package func rest(beside land: NamedLand) -> (words: [String], isUnfinished: Bool) {
        let others = (0..<words.count).filter { !land.words.contains($0) }
        return (others.map(words.word), others.last == words.count - 1)
    }
}
