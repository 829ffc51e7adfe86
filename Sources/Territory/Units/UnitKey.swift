/// What identifies an administrative unit: the era and the code in it, never the code alone.
///
/// Code 03127 was phường Him Lam until 30/06/2025 and is phường Điện Biên Phủ since 01/07/2025.
package struct UnitKey: Sendable, Hashable {
    package let era: Era.ID
    /// A string of digits with its leading zeros: province 2, district 3, commune level 5.
    package let code: String

    package init(era: Era.ID, code: String) {
        self.era = era
        self.code = code
    }
}

extension UnitKey: Comparable {
    package static func < (a: UnitKey, b: UnitKey) -> Bool { (a.era, a.code) < (b.era, b.code) }
}

extension UnitKey: CustomStringConvertible, LosslessStringConvertible, Codable {
    /// `2025-07-01/03127`
    package var description: String { "\(era)/\(code)" }

    package init?(_ text: String) {
        guard let slash = text.lastIndex(of: "/"), slash != text.startIndex, text.index(after: slash) != text.endIndex
        else { return nil }
        self.init(era: String(text[..<slash]), code: String(text[text.index(after: slash)...]))
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let key = UnitKey(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not era/code")
        }
        self = key
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
