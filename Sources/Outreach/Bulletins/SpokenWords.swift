import Vietnamese

extension BulletinContent {
    /// The Vietnamese text as the machine is to read it: what is shortened is said in full, dates, hours and telephone
    /// numbers as they are said. Nil where there is none.
    package var spoken: String? { text(in: .vietnamese).map { spokenWords($0, hints: hints) } }
}

/// - Parameter hints: the editor's; they go before those that everybody knows.
package func spokenWords(_ text: String, hints: [ReadingHint]) -> String {
    var words = composed(text)
    for hint in hints.sorted(by: { $0.written.count > $1.written.count }) { words = words.reading(hint) }
    words = words.replacing(#/([Nn]gày\s+)?\b(\d{1,2})[\/.](\d{1,2})[\/.](\d{4})\b/#) { match in
        "\(match.1 ?? "ngày ")\(plain(match.2)) tháng \(plain(match.3)) năm \(match.4)"
    }
    words = words.replacing(#/\b(\d{1,2})[:hg](\d{2})\b/#) { match in
        match.2 == "00" ? "\(plain(match.1)) giờ" : "\(plain(match.1)) giờ \(plain(match.2))"
    }
    words = words.replacing(#/\b0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}\b/#) { match in
        match.output.filter(\.isNumber).map(String.init).joined(separator: " ")
    }
    words = words.replacing(#/(\d)\s*%/#) { "\($0.1) phần trăm" }
    for hint in ReadingHint.known { words = words.reading(hint) }
    return words
}

extension ReadingHint {
    /// What a machine would spell in English letters.
    package static let known = [
        ReadingHint("QĐ-UBND", "quyết định Ủy ban nhân dân"), ReadingHint("UBND", "Ủy ban nhân dân"),
        ReadingHint("HĐND", "Hội đồng nhân dân"), ReadingHint("NĐ-CP", "nghị định Chính phủ"),
        ReadingHint("IOC", "i o xê"), ReadingHint("PCCC", "phòng cháy chữa cháy"), ReadingHint("VNeID", "vê nét i đê"),
        ReadingHint("BHYT", "bảo hiểm y tế"), ReadingHint("TP", "thành phố"), ReadingHint("km", "ki lô mét"),
    ]
}

extension String {
    /// Whole words only: «TP» is not in «TPHCM».
    fileprivate func reading(_ hint: ReadingHint) -> String {
        guard !hint.written.isEmpty else { return self }
        var (result, rest) = ("", self[...])
        while let found = rest.firstRange(of: hint.written) {
            let before = rest[..<found.lowerBound].last ?? result.last
            let isWhole = !(before?.isWordPart ?? false) && !(rest[found.upperBound...].first?.isWordPart ?? false)
            result += rest[..<found.lowerBound] + (isWhole ? hint.read[...] : rest[found])
            rest = rest[found.upperBound...]
        }
        return result + rest
    }
}

extension Character {
    fileprivate var isWordPart: Bool { isLetter || isNumber }
}

/// «04» is said «4».
private func plain(_ digits: Substring) -> String { Int(digits).map(String.init) ?? String(digits) }
