// REP-12: «không viết tắt». Finds shortened words; what the law and the agencies themselves write short passes.

extension WordedText {
    var shortForms: [WordingAdvice] {
        words.indices.compactMap { dottedKind(at: $0) ?? netSpelling(at: $0) ?? officeShortening(at: $0) }
    }

    /// «H. Tủa Chùa», «x.Na Sang»: one letter with a dot before a name.
    private func dottedKind(at index: Int) -> WordingAdvice? {
        let word = words[index]
        guard let full = ShortFormLists.dottedKinds[word.key], index + 1 < words.count,
            words[index + 1].isCapitalized, !words[index + 1].isNumber, words[index + 1].before.first == ".",
            words[index + 1].before.dropFirst().allSatisfy({ $0 == " " })
        else { return nil }
        let range = word.range.lowerBound..<(word.range.upperBound + 1)
        return .shortened(.abbreviation, text(range), range, [full])
    }

    private func netSpelling(at index: Int) -> WordingAdvice? {
        let word = words[index]
        // Capitals inside running text are an office's shortening, not the net's.
        guard
            isInCapitals || !word.isInCapitals || word.range.count == 1 || ShortFormLists.everywhere.contains(word.key)
        else { return nil }
        if let full = ShortFormLists.net[word.lowercased] {
            guard word.range.count > 1 || standsAlone(index) else { return nil }
            return .shortened(.teencode, word.text, word.range, full)
        }
        return ForeignLetters.written(word.lowercased).map { .shortened(.teencode, word.text, word.range, [$0]) }
    }

    /// A single letter is a word only between words: not a point of a law, a house number, a unit or an initial.
    private func standsAlone(_ index: Int) -> Bool {
        let word = words[index]
        guard index > 0 else { return index + 1 < words.count && words[index + 1].followsClosely }
        let previous = words[index - 1]
        if index + 1 < words.count, words[index + 1].before.hasPrefix(".") || words[index + 1].isNumber { return false }
        return (word.followsClosely || beginsClause(index)) && !word.isCapitalized && !previous.isNumber
            && !ShortFormLists.beforeLetters.contains(previous, in: self)
    }

    /// «bảo về đi, k giải thích», not «điểm a, k khoản 2».
    private func beginsClause(_ index: Int) -> Bool {
        guard words[index].before == ", ", index + 1 < words.count else { return false }
        let next = words[index + 1]
        return next.followsClosely && !["va", "hoac", "khoan"].contains(next.key)
    }

    private func officeShortening(at index: Int) -> WordingAdvice? {
        let word = words[index]
        guard !isInCapitals, word.letters >= 2, word.letters == word.range.count,
            word.isInCapitals || !Syllable.canBe(word.key), !ShortFormLists.passes(word.key)
        else { return nil }
        let known = ShortFormLists.office[word.lowercased]
        guard word.isInCapitals || known != nil, !isJoined(at: index) else { return nil }
        guard !isNumbered(at: index) || ShortFormLists.numbered.contains(word.key) else { return nil }
        if let known { return .shortened(.abbreviation, word.text, word.range, known) }
        // What can be said aloud as a syllable is a word in capitals; longer things are names.
        guard word.letters <= 6, !Syllable.canBe(word.key), !isRomanNumeral(word.text) else { return nil }
        return .shortened(.abbreviation, word.text, word.range, [])
    }

    /// «663/QĐ-UBND», «NĐ-CP», «KT-XH», «V/v»: a part of an official number or of a compound.
    private func isJoined(at index: Int) -> Bool {
        Self.isJoint(words[index].before) || index + 1 < words.count && Self.isJoint(words[index + 1].before)
    }

    /// «ĐT.145», «B1 27»: the name of a road or of a thing.
    private func isNumbered(at index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let next = words[index + 1]
        return next.key.first?.isNumber == true && next.before.count <= 2
    }

    private static func isJoint(_ between: String) -> Bool {
        between == "/" || between == "-" || between == "–" || between == "&"
    }

    private func isRomanNumeral(_ text: String) -> Bool { text.allSatisfy { "IVXLC".contains($0) } }
}

extension WordingAdvice {
    /// - Parameter meanings: what it can stand for; one is offered, several are named, none is asked for.
    fileprivate static func shortened(_ code: Code, _ found: String, _ range: Range<Int>, _ meanings: [String]) -> Self
    {
        let named = meanings.map { "«\($0)»" }.joined(separator: " hoặc ")
        let sentence =
            switch meanings.count {
            case 0: "«\(found)» có thể là chữ viết tắt, xin ông/bà viết đủ chữ để cơ quan hiểu đúng."
            case 1: "«\(found)» là cách viết tắt, xin ông/bà viết đủ là \(named)."
            default: "«\(found)» có thể hiểu là \(named), xin ông/bà viết đủ chữ."
            }
        return WordingAdvice(code, found, range, suggestion: meanings.count == 1 ? meanings[0] : nil, sentence)
    }
}
