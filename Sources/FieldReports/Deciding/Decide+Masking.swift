// Publishing masks, it never rewrites (A0.25): what may be covered, and how much of it.

package import Office

extension Report {
    func publish(_ wanted: Masking, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        let masking = try settled(wanted, under: bench.law.rules)
        guard masking != self.masking || isRewritten || !unclearedMedia.isEmpty else {
            throw .alreadyDone(.moderation)
        }
        return [.moderated(.published(masking))]
    }

    /// The same masks in their order, each looked at; what a page shows before anything is decided.
    ///
    /// - Throws: `Denial` for a mask that covers nothing, covers twice, cuts a letter in two or lies on what is not this
    ///   report's, and where more is covered than moderation may.
    package func settled(_ wanted: Masking, under rules: RuleSet) throws(Denial) -> Masking {
        var masking = Masking(
            spans: try settled(wanted.spans), areas: try settled(wanted.areas),
            leftOut: try settled(wanted.leftOut, wanted.areas),
            wholeFilms: try settled(films: wanted.wholeFilms, wanted.leftOut))
        masking.placeWords = sentPlaceWords
        let letters = masking.pieces(of: description, .description).letters
        guard letters.covered * 100 <= letters.all * rules.maskedMostPercent else {
            throw .maskingIsHiding(percent: rules.maskedMostPercent)
        }
        return masking
    }

    // MARK: - Words

    private func settled(_ spans: [Masking.Span]) throws(Denial) -> [Masking.Span] {
        guard spans.count <= 100 else { throw .badChoice(field: "masks", "Chỉ được che tối đa 100 chỗ trong lời.") }
        for (number, span) in spans.enumerated() {
            if let fault = span.fault(in: text(of: span.field)) {
                throw .badChoice(field: "masks", "Chỗ che thứ \(number + 1): \(fault)")
            }
        }
        let ordered = spans.sorted { ($0.field.rawValue, $0.start) < ($1.field.rawValue, $1.start) }
        for (one, next) in zip(ordered, ordered.dropFirst()) where one.field == next.field && one.end > next.start {
            throw .badChoice(field: "masks", "Hai chỗ che chồng lên nhau.")
        }
        return ordered
    }

    // MARK: - Pictures and films

    private func settled(_ areas: [Masking.Area]) throws(Denial) -> [Masking.Area] {
        for area in areas {
            guard let item = media.first(where: { $0.id == area.media }) else {
                throw .badChoice(field: "blurred", "Ảnh phải che không thuộc phản ánh này.")
            }
            guard item.kind == .photo else {
                throw .badChoice(
                    field: "blurred",
                    "Phim không che được từng vùng. Hãy để phim chỉ hiện ảnh bìa và thời lượng, hoặc bỏ hẳn phim ra.")
            }
            guard area.isInside else {
                throw .badChoice(
                    field: "blurred", "Vùng che phải nằm trong ảnh: mép trái, mép trên, rộng, cao từ 0 đến 1.")
            }
            guard areas.count(where: { $0.media == area.media }) <= 64 else {
                throw .badChoice(field: "blurred", "Mỗi ảnh chỉ được che tối đa 64 vùng.")
            }
        }
        return areas.map(\.rounded).sorted { ($0.media, $0.top, $0.left) < ($1.media, $1.top, $1.left) }
    }

    private func settled(_ leftOut: [Masking.LeftOut], _ areas: [Masking.Area]) throws(Denial) -> [Masking.LeftOut] {
        for one in leftOut {
            guard media.contains(where: { $0.id == one.media }) else {
                throw .badChoice(field: "leftOut", "Tệp phải bỏ ra không thuộc phản ánh này.")
            }
            guard leftOut.count(where: { $0.media == one.media }) == 1,
                !areas.contains(where: { $0.media == one.media })
            else { throw .badChoice(field: "leftOut", "Một tệp hoặc bị bỏ ra, hoặc được che, và chỉ một lần.") }
        }
        return leftOut.sorted { $0.media < $1.media }
    }

    private func settled(films: [String], _ leftOut: [Masking.LeftOut]) throws(Denial) -> [String] {
        for id in films {
            guard media.contains(where: { $0.id == id && $0.kind == .video }),
                !leftOut.contains(where: { $0.media == id })
            else {
                throw .badChoice(field: "wholeFilms", "Chỉ phim của phản ánh này, không bị bỏ ra, mới được xem trọn.")
            }
        }
        return Set(films).sorted()
    }
}

extension Masking.Span {
    fileprivate func fault(in text: String) -> String? {
        let scalars = text.unicodeScalars
        guard start >= 0, length > 0, start <= scalars.count, length <= scalars.count - start else {
            return "nằm ngoài lời của người phản ánh."
        }
        let first = scalars.index(scalars.startIndex, offsetBy: start)
        let last = scalars.index(first, offsetBy: length)
        // A mark without its letter would be left hanging on the block, and the letter could be guessed.
        guard text.isCharacterBoundary(first), text.isCharacterBoundary(last) else {
            return "cắt đôi một chữ; hãy che trọn chữ cùng dấu của nó."
        }
        guard text[first..<last].contains(where: { !$0.isWhitespace }) else { return "không che chữ nào." }
        return nil
    }
}

extension String {
    fileprivate func isCharacterBoundary(_ index: Index) -> Bool {
        index == endIndex || indices.contains(index)
    }
}

extension Masking.Area {
    fileprivate var isInside: Bool {
        [left, top, width, height].allSatisfy(\.isFinite) && left >= 0 && top >= 0 && width > 0 && height > 0
            && left + width <= 1.000_001 && top + height <= 1.000_001
    }

    /// To a ten-thousandth of the side, outward: a sliver still covers. What was rounded stays as it is.
    fileprivate var rounded: Masking.Area {
        func down(_ side: Double) -> Double { (side * 10_000 + 1e-6).rounded(.down) }
        func up(_ side: Double) -> Double { min((side * 10_000 - 1e-6).rounded(.up), 10_000) }
        return Masking.Area(
            media, left: down(left) / 10_000, top: down(top) / 10_000,
            width: (up(left + width) - down(left)) / 10_000, height: (up(top + height) - down(top)) / 10_000, ground)
    }
}

extension [WordPiece] {
    /// Letters and digits, which is what a text says: white space and full stops are left over from any covering. A text
    /// without any, say of pictographs, is counted by whatever can be seen of it.
    fileprivate var letters: (all: Int, covered: Int) {
        let speaks = contains { $0.text.contains(where: \.isSpoken) }
        func count(_ piece: WordPiece) -> Int { piece.text.count { speaks ? $0.isSpoken : !$0.isWhitespace } }
        return (map(count).reduce(0, +), filter { $0.ground != nil }.map(count).reduce(0, +))
    }
}

extension Character {
    fileprivate var isSpoken: Bool { isLetter || isNumber }
}
