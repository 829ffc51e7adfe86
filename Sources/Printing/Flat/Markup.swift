import Foundation

/// A well-formed piece of XML. It can be made of words, which are escaped, and of elements around other pieces, and in no
/// other way.
package struct Markup: Sendable, Equatable {
    package let text: String

    private init(text: String) { self.text = text }

    package static let none = Markup(text: "")

    /// Words as they stand, composed (NFC), without what XML cannot hold.
    package static func plain(_ words: String) -> Markup { Markup(text: words.escaped) }

    package static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: [Markup] = []
    ) -> Markup {
        let given = attributes.map { " \($0.key)=\"\($0.value.escaped)\"" }.joined()
        guard !content.isEmpty else { return Markup(text: "<\(name)\(given)/>") }
        return Markup(text: "<\(name)\(given)>" + content.map(\.text).joined() + "</\(name)>")
    }

    package static func all(_ pieces: [Markup]) -> Markup { Markup(text: pieces.map(\.text).joined()) }

    package static func + (one: Markup, other: Markup) -> Markup { Markup(text: one.text + other.text) }
}

extension String {
    fileprivate var escaped: String {
        var out = ""
        for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&apos;"
            default: if scalar.isXML { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }
}

extension Unicode.Scalar {
    /// XML 1.0, production 2.
    fileprivate var isXML: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
