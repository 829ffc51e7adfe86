// Taking the expansions that were offered.

/// The NFC text with every offered expansion in the place of what was shortened.
///
/// A capital at the start of a word stays, and a text in capitals stays one. Advice that was given on another text, or
/// that overlaps advice already taken, changes nothing.
package func accepting(_ advice: [WordingAdvice], in text: String) -> String {
    let worded = WordedText(text)
    let characters = worded.characters
    var written = ""
    var at = 0
    for item in advice.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        guard let suggestion = item.suggestion, item.range.lowerBound >= at, item.range.upperBound <= characters.count,
            String(characters[item.range]) == item.found
        else { continue }
        written += String(characters[at..<item.range.lowerBound])
        written += worded.inTheCase(of: item, suggestion)
        at = item.range.upperBound
        // «H.Tủa Chùa» is «huyện Tủa Chùa».
        if item.found.hasSuffix("."), at < characters.count, characters[at].isLetter { written += " " }
    }
    return written + String(characters[at...])
}

extension WordedText {
    fileprivate func inTheCase(of item: WordingAdvice, _ suggestion: String) -> String {
        if isInCapitals { return suggestion.uppercased() }
        guard let first = item.found.first, first.isUppercase else { return suggestion }
        let isOrdinaryWord = item.found.dropFirst().contains(where: \.isLowercase)
        return isOrdinaryWord || beginsSentence(item.range.lowerBound)
            ? suggestion.prefix(1).uppercased() + suggestion.dropFirst() : suggestion
    }

    private func beginsSentence(_ place: Int) -> Bool {
        guard let before = characters[..<place].last(where: { !$0.isWhitespace }) else { return true }
        return ".!?".contains(before) || characters[..<place].last?.isNewline == true
    }
}
