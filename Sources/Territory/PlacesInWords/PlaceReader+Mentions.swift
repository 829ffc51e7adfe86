// Finding the mentions, the longest name first, and leaving ordinary words alone.

import Vietnamese

extension PlaceReader {
    func mentions(in text: WordedText) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < text.words.count {
            if let mention = mention(at: index, in: text) {
                mentions.append(mention)
                index = mention.words.upperBound
            } else {
                index += 1
            }
        }
        return mentions
    }

    private func mention(at index: Int, in text: WordedText) -> Mention? {
        if let kind = KindReading(text, at: index) {
            let start = index + kind.length
            if let phrase = phrase(at: start, in: text),
                let mention = named(phrase, index..<(start + phrase.words.count), kind.kind, text)
            {
                return mention
            }
            if let end = foreignEnd(after: start, kind.kind, text) {
                return Mention(words: index..<end, kind: kind.kind, marked: "", bearers: [], fit: .init())
            }
        }
        guard let phrase = phrase(at: index, in: text) else { return nil }
        return named(phrase, index..<(index + phrase.words.count), nil, text)
    }

    /// The longest name that begins here, its words written alike: «Điện Biên đông dân» is not Điện Biên Đông.
    private func phrase(at index: Int, in text: WordedText) -> NamePhrase? {
        guard index < text.words.count, let phrases = names[text.words[index].key] else { return nil }
        let fitting = phrases.filter { stands($0, at: index, in: text) }
        return fitting.first { phrase in
            let here = text.words[index..<(index + phrase.words.count)]
            return here.allSatisfy { $0.isCapitalized == here.first?.isCapitalized }
        } ?? fitting.last
    }

    private func stands(_ phrase: NamePhrase, at index: Int, in text: WordedText) -> Bool {
        guard index + phrase.words.count <= text.words.count else { return false }
        for offset in phrase.words.indices {
            let word = text.words[index + offset]
            guard word.key == phrase.words[offset], offset == 0 || word.followsClosely || word.before == "-" else {
                return false
            }
        }
        return true
    }

    private func named(_ phrase: NamePhrase, _ words: Range<Int>, _ kind: String?, _ text: WordedText) -> Mention? {
        let key = phrase.words.joined(separator: " ")
        let name = text.words[words.suffix(phrase.words.count)]
        let marked = name.contains(where: \.isMarked) ? markedKey(name.map(\.text).joined(separator: " ")) : key
        let exact = phrase.bearers.filter { $0.marked == marked }
        var fit = Mention.Fit(isMisspelt: marked != key && exact.isEmpty)
        var bearers = marked != key && !exact.isEmpty ? exact : phrase.bearers
        if let kind {
            let ofKind = bearers.filter { $0.kind == kind }
            let level = Level(kind)
            fit.isOtherKind = ofKind.isEmpty
            bearers = ofKind.isEmpty ? bearers.filter { level.holds(gazetteer.units[$0.unit].kind) } : ofKind
        } else if !isMeant(words, key, isExact: !exact.isEmpty, fit, text) {
            return nil
        }
        guard !bearers.isEmpty else { return nil }
        let units = units(bearers)
        let namesakes = kind == nil ? [] : self.units(exact).filter { $0.isCommuneLevel && !units.contains($0) }
        return Mention(words: words, kind: kind, marked: marked, bearers: units, namesakes: namesakes, fit: fit)
    }

    private func units(_ bearers: [NameIndex.Bearer]) -> [Unit] {
        var seen: Set<Int> = []
        return bearers.filter { seen.insert($0.unit).inserted }.map { gazetteer.units[$0.unit] }
    }

    /// Whether a name without a kind word is meant as a place.
    private func isMeant(_ range: Range<Int>, _ key: String, isExact: Bool, _ fit: Mention.Fit, _ text: WordedText)
        -> Bool
    {
        guard !fit.isMisspelt, !isPartOfOther(range, text) else { return false }
        let name = text.words[range]
        let isCapitalized = !text.isInCapitals && name.allSatisfy(\.isCapitalized)
        let follows = range.lowerBound > 0 && text.words[range.lowerBound].followsClosely
        let isInContext = follows && PlaceWords.context.contains(text.words[range.lowerBound - 1], in: text)
        if PlaceWords.alsoOrdinary.contains(key) { return isInContext && (isCapitalized || text.isInCapitals) }
        return isCapitalized || isInContext || isExact && name.contains(where: \.isMarked)
    }

    /// «Nguyễn Thanh Bình», «bản Na Sang», «khách sạn Mường Thanh», «Điện Biên Smart».
    private func isPartOfOther(_ range: Range<Int>, _ text: WordedText) -> Bool {
        let words = text.words
        if range.lowerBound > 0, words[range.lowerBound].followsClosely {
            let before = words[range.lowerBound - 1]
            if PlaceWords.context.contains(before, in: text) { return false }
            if PlaceWords.otherThings.contains(before, in: text) { return true }
            if !text.isInCapitals, before.isCapitalized, range.lowerBound > 1, !before.beginsAnew,
                !KindReading.isKindWord(before.key)
            {
                return true
            }
        }
        guard range.upperBound < words.count, !text.isInCapitals else { return false }
        let next = words[range.upperBound]
        return next.followsClosely && next.isCapitalized && !next.isNumber && !KindReading.isKindWord(next.key)
    }

    /// «huyện Sốp Cộp», «tỉnh Lai Châu»: the words of a name that is none of ours.
    private func foreignEnd(after start: Int, _ kind: String, _ text: WordedText) -> Int? {
        guard kind == "huyen" || kind == "tinh", !text.isInCapitals else { return nil }
        var end = start
        while end < text.words.count, end < start + 3, text.words[end].isCapitalized,
            end == start || text.words[end].followsClosely
        {
            end += 1
        }
        return end > start ? end : nil
    }
}

/// The level that a kind word speaks of.
private enum Level {
    case province, district, commune

    init(_ kind: String) {
        switch kind {
        case "tinh": self = .province
        case "huyen", "quan", "thanh pho", "thi xa": self = .district
        default: self = .commune
        }
    }

    func holds(_ kind: Unit.Kind) -> Bool {
        switch self {
        case .province: kind == .province
        case .district: kind == .district
        case .commune: kind.isCommuneLevel
        }
    }
}
