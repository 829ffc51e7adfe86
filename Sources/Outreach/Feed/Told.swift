/// A value of a closed list as it travels between programs of different age: what this one does not know is kept as its
/// text, so that one new word never makes the rest unreadable.
package struct Told<Value: RawRepresentable & Sendable>: Sendable, Hashable where Value.RawValue == String {
    package let text: String

    package init(_ value: Value) { text = value.rawValue }

    /// Nil where it is none that this program knows.
    package var value: Value? { Value(rawValue: text) }
}

extension Told: Codable {
    package init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// One of a list, or nothing where it cannot be read: the others are.
struct IfReadable<Value: Decodable>: Decodable {
    let value: Value?

    init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}
