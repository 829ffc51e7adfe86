// A Vietnamese telephone number, kept as E.164 (`+84912345678`).
//
// A number identifies a person (REP-16), so its description is the masked form: a number that slips into a log line or
// an error shows nothing. Whoever must show or dial it asks for `display` or `e164` by name.

package struct PhoneNumber: Sendable, Hashable, CustomStringConvertible {
    package let e164: String

    /// Reads what a person types: `0912 345 678`, `+84 912.345.678`, `84912345678`, `0215 3825 123`, and mobile numbers
    /// of eleven digits, which were replaced in 2018, as the number they became.
    package init(_ raw: String) throws(PhoneIssue) {
        let national = try nationalDigits(raw)
        let current = OldMobilePrefix.translated(national) ?? national
        try check(current)
        e164 = "+84" + current.dropFirst()
    }

    /// Only exactly what `e164` gives, as stored.
    package init?(e164: String) {
        guard e164.hasPrefix("+84"), let number = try? PhoneNumber(e164), number.e164 == e164 else { return nil }
        self = number
    }

    package var description: String { masked }
}

// MARK: - Shown

extension PhoneNumber {
    /// `0912345678`
    package var national: String { "0" + e164.dropFirst(3) }

    /// Only a mobile can receive a code.
    package var isMobile: Bool { e164.utf8.count == 12 }

    /// `0912 345 678`; a landline is grouped after its area code: `0215 3825 123`, `024 3825 1234`.
    package var display: String {
        let twoDigitAreas = ["024", "028"]
        let sizes = isMobile ? [4, 3, 3] : twoDigitAreas.contains(String(national.prefix(3))) ? [3, 4, 4] : [4, 4, 3]
        var rest = national[...]
        return sizes.map { size in
            defer { rest = rest.dropFirst(size) }
            return String(rest.prefix(size))
        }.joined(separator: " ")
    }

    /// `091•••••78`
    package var masked: String {
        let hidden = national.count - 5
        return national.prefix(3) + String(repeating: "•", count: hidden) + national.suffix(2)
    }
}

// MARK: - Stored

extension PhoneNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = PhoneNumber(e164: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a number in E.164")
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(e164)
    }
}

// MARK: - Reading

/// Digits from the leading 0 on.
private func nationalDigits(_ raw: String) throws(PhoneIssue) -> String {
    var digits = ""
    var international = false
    for scalar in raw.unicodeScalars {
        switch scalar {
        case "0"..."9": digits.unicodeScalars.append(scalar)
        case "+" where digits.isEmpty && !international: international = true
        case ".", "-", "(", ")", "–", "‑": continue
        case _ where isSpace(scalar): continue
        default: throw .strangeCharacters
        }
    }
    if digits.isEmpty { throw .empty }
    if digits.hasPrefix("0084") { return withZero(digits.dropFirst(4)) }
    if international {
        guard digits.hasPrefix("84") else { throw .foreign }
        return withZero(digits.dropFirst(2))
    }
    if digits.hasPrefix("0") { return digits }
    if digits.hasPrefix("84"), digits.count >= 11 { return withZero(digits.dropFirst(2)) }
    throw .unknownPrefix
}

/// People write +84 (0)912… too.
private func withZero(_ digits: Substring) -> String { digits.hasPrefix("0") ? String(digits) : "0" + digits }

private func check(_ national: String) throws(PhoneIssue) {
    let second = national.dropFirst().first
    switch second {
    case "3", "5", "7", "8", "9":
        guard national.count == 10 else { throw .wrongLength(national.count, expected: 10) }
    case "2":
        guard national.count == 11 else { throw .wrongLength(national.count, expected: 11) }
    default: throw .unknownPrefix
    }
}
