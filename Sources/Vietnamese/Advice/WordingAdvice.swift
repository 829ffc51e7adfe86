// What a person may want to write otherwise before sending (REP-12, REP-18, REP-19).
//
// Advice never blocks: it stands beside the field, and the person decides. Where it is unsure it says nothing, because
// advice that is often wrong is not read.

package struct WordingAdvice: Sendable, Equatable {
    package enum Code: String, Sendable, CaseIterable {
        case abbreviation, teencode, insult, phoneNumber, idNumber, licencePlate, email, nameWithAddress
        case notVietnamese, tooShort
    }

    package let code: Code
    /// As it is written; the whole text where the advice is about the whole.
    package let found: String
    /// Offsets of characters in the NFC text.
    package let range: Range<Int>
    /// The words written out, where they can mean one thing only.
    package let suggestion: String?
    /// For the person, beside the field.
    package let sentence: String

    init(_ code: Code, _ found: String, _ range: Range<Int>, suggestion: String? = nil, _ sentence: String) {
        self.code = code
        self.found = found
        self.range = range
        self.suggestion = suggestion
        self.sentence = sentence
    }
}

/// All advice on a text, in the order of the text; at most one on the same words, save that names with an address and
/// what is said of the whole text stand beside it.
package func wordingAdvice(on text: String) -> [WordingAdvice] {
    let worded = WordedText(text)
    guard worded.characters.contains(where: { !$0.isWhitespace }) else { return [] }
    var advice = worded.personalNumbers + worded.namesWithAddress
    if let foreign = worded.foreignWriting { return (advice + [foreign]).inOrder }
    advice += worded.insults + worded.shortForms
    if let short = worded.shortness { advice.append(short) }
    return advice.inOrder
}

extension [WordingAdvice] {
    /// Where two speak of the same words, the first stands; what is said of more than words stands beside the others.
    fileprivate var inOrder: [WordingAdvice] {
        var taken = IndexSetOfCharacters()
        let kept = filter { $0.standsBeside || taken.insert($0.range) }
        return kept.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}

extension WordingAdvice {
    var standsBeside: Bool { [.notVietnamese, .tooShort, .nameWithAddress].contains(code) }
}

private struct IndexSetOfCharacters {
    private var taken: Set<Int> = []

    mutating func insert(_ range: Range<Int>) -> Bool {
        guard taken.isDisjoint(with: range) else { return false }
        taken.formUnion(range)
        return true
    }
}

extension WordedText {
    /// The text of some words, as written.
    func text(_ range: Range<Int>) -> String { String(characters[range]) }
}
