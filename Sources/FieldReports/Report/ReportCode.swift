package import LocalTime

/// The code a person keeps, says on the telephone and types in a search: `PA260303-7K3F9Q`.
///
/// The first part is the day of sending, the second thirty random bits in Crockford's alphabet (no I, L, O, U).
/// It names a report, it opens nothing: whoever may not see the report gets the answer of a code that does not exist.
/// The same value as a number, `yymmdd · 2³⁰ + random`, is the key in storage and grows with time.
package struct ReportCode: Sendable, Hashable, Comparable {
    package let number: Int64

    package init(number: Int64) { self.number = number }

    /// - Parameter random: only its lowest 30 bits are used.
    package init(day: Day, random: UInt64) {
        let (year, month, dayOfMonth) = day.civil
        let date = Int64((year % 100) * 10_000 + month * 100 + dayOfMonth)
        number = date << 30 | Int64(random & 0x3FFF_FFFF)
    }

    /// Below it are the codes of the days before; from `end(of:)` on those of the days after.
    package var startOfDay: Int64 { (number >> 30) << 30 }
    package static func end(of day: Day) -> Int64 { ((ReportCode(day: day, random: 0).number >> 30) + 1) << 30 }

    package static func < (a: ReportCode, b: ReportCode) -> Bool { a.number < b.number }
}

extension ReportCode: CustomStringConvertible, LosslessStringConvertible, Codable {
    package var description: String {
        let date = String(number >> 30)
        let tail = (0..<6).reversed().map { alphabet[Int(number >> (Int64($0) * 5)) & 31] }
        return "PA" + String(repeating: "0", count: max(0, 6 - date.count)) + date + "-" + String(tail)
    }

    /// Forgives lower case, a missing hyphen, spaces, and the letters people mistake (O for 0, I and L for 1).
    package init?(_ text: String) {
        guard text.utf8.count <= 40 else { return nil }
        var letters: [Character] = []
        for character in text.uppercased() where character != "-" && character != " " { letters.append(character) }
        guard letters.count == 14, letters[0] == "P", letters[1] == "A", let date = Int64(String(letters[2..<8])),
            date >= 0
        else { return nil }
        var tail: Int64 = 0
        for letter in letters[8...] {
            guard let digit = Self.digit(letter) else { return nil }
            tail = tail << 5 | digit
        }
        number = date << 30 | tail
    }

    /// What a letter counts in Crockford's alphabet, the mistaken ones too.
    static func digit(_ letter: Character) -> Int64? {
        let read: Character = letter == "O" ? "0" : letter == "I" || letter == "L" ? "1" : letter
        return alphabet.firstIndex(of: read).map(Int64.init)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let code = ReportCode(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a report code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

private let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
