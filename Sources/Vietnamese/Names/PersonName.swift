// A person's name as they wrote it, in one field.
//
// Names here have one to six words and no fixed parts («Giàng A Páo», «Lò Thị Ún», «Y Moan»), so nothing is split for
// storage. For sorting, the last word is the given name, the first the family name.

package struct PersonName: Sendable, Hashable, CustomStringConvertible {
    package let full: String

    /// NFC, single spaces; letters, apostrophe, hyphen, space and dot; 2…100 characters.
    package init(_ raw: String) throws(NameIssue) {
        let text: String
        do {
            text = try cleaned(raw, lines: .one, atMost: 400)
        } catch {
            switch error {
            case .empty: throw .empty
            case .tooLong: throw .tooLong
            default: throw .strangeCharacters
            }
        }
        full = text.split(separator: " ").joined(separator: " ")
        guard full.count >= 2 else { throw .tooShort }
        guard full.count <= 100 else { throw .tooLong }
        guard full.unicodeScalars.allSatisfy(Self.mayStand), full.contains(where: \.isLetter) else {
            throw .strangeCharacters
        }
    }

    private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", ".", "-", "'", "’", "ʼ", "‐": true
        default: scalar.properties.isAlphabetic || Letter.mark(scalar) != nil
        }
    }

    package var description: String { full }
}

// MARK: - Parts and order

extension PersonName {
    private var words: [Substring] { full.split(separator: " ") }

    /// The word a person is addressed by: «Ông Páo».
    package var given: String { words.last.map(String.init) ?? full }
    package var family: String { words.count > 1 ? String(words[0]) : "" }
    package var middle: String { words.dropFirst().dropLast().joined(separator: " ") }

    /// Byte order is the order of Vietnamese lists: by given name, then family, then middle.
    package var sortKey: String {
        [given, family, middle].map(collationKey).joined(separator: "\u{2}")
    }
}

extension PersonName: Comparable {
    package static func < (a: PersonName, b: PersonName) -> Bool {
        let (left, right) = (a.sortKey, b.sortKey)
        return left == right ? a.full < b.full : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// Why a name was not taken.
package enum NameIssue: Error, Sendable, Hashable {
    case empty, tooShort, tooLong, strangeCharacters

    package var sentence: String {
        switch self {
        case .empty: "Mời ông/bà nhập họ và tên."
        case .tooShort: "Họ và tên cần ít nhất 2 ký tự."
        case .tooLong: "Họ và tên dài tối đa 100 ký tự."
        case .strangeCharacters:
            "Họ và tên chỉ gồm chữ cái, dấu cách, dấu chấm, dấu nháy đơn và gạch nối, mời ông/bà xem lại."
        }
    }
}
