/// What a history, a notice, a file or a duty is about: one report, one letter, one bulletin. Storage keeps it as
/// (kind, number).
package struct Subject: Sendable, Hashable {
    package let kind: Kind
    package let number: Int64

    package init(_ kind: Kind, _ number: Int64) {
        self.kind = kind
        self.number = number
    }

    /// Each area names its own kind beside its values. There is no list of them here: areas do not know each other.
    package struct Kind: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral {
        package let rawValue: String
        package init(rawValue: String) { self.rawValue = rawValue }
        package init(stringLiteral value: String) { rawValue = value }
    }
}

extension Subject: CustomStringConvertible {
    /// For logs: `report 279172874240007`.
    package var description: String { "\(kind.rawValue) \(number)" }
}
