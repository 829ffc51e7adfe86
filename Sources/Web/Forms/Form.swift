// The fields of a posted form, or of a query: names with one or several values, all proper Unicode.
//
// Values come out composed (NFC) with plain line feeds, because the same words typed on two phones must be the same text.

import Foundation
package import NIOCore

package struct Form: Sendable, Hashable {
    private var values: [String: [String]] = [:]

    package init() {}

    /// The first value, as it was typed.
    package subscript(name: String) -> String? { values[name]?.first }

    /// The first value without the white space around it; empty when there is none.
    package func text(_ name: String) -> String {
        (self[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The same, or nil when nothing is left.
    package func filled(_ name: String) -> String? {
        let text = text(name)
        return text.isEmpty ? nil : text
    }

    /// Every value, as several checkboxes of one name send them.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    package func isChecked(_ name: String) -> Bool { self[name] == "1" }

    package var names: Set<String> { Set(values.keys) }

    package mutating func add(_ name: String, _ value: String) {
        values[Self.settled(name), default: []].append(Self.settled(value))
    }

    private static func settled(_ text: String) -> String {
        let lines = text.utf8.contains(13) ? text.replacingOccurrences(of: "\r\n", with: "\n") : text
        return lines.utf8.allSatisfy { $0 < 128 } ? lines : lines.precomposedStringWithCanonicalMapping
    }
}

// MARK: - application/x-www-form-urlencoded

extension Form {
    /// No honest form has more fields; a hostile one would make us build a large table.
    package static let mostFields = 500

    package init(urlEncoded buffer: ByteBuffer) throws(UnreadableForm) {
        try self.init(urlEncoded: buffer.readableBytesView)
    }

    package init(urlEncoded text: String) throws(UnreadableForm) {
        try self.init(urlEncoded: text.utf8)
    }

    private init(urlEncoded bytes: some Collection<UInt8>) throws(UnreadableForm) {
        let pairs = bytes.split(separator: UInt8(ascii: "&"))
        guard pairs.count <= Self.mostFields else { throw .tooManyFields }
        for pair in pairs {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(parts[0])
            let value = parts.count > 1 ? try Self.decoded(parts[1]) : ""
            add(name, value)
        }
    }

    private static func decoded(_ bytes: some Collection<UInt8>) throws(UnreadableForm) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else {
                    throw .brokenEscape
                }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        return try text(decoded)
    }

    /// Text that is UTF-8 and holds no NUL, which databases and C libraries would cut at.
    static func text(_ bytes: some Sequence<UInt8>) throws(UnreadableForm) -> String {
        guard let text = String(validating: Array(bytes), as: UTF8.self) else { throw .invalidUTF8 }
        guard !text.utf8.contains(0) else { throw .nul }
        return text
    }
}

private func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
}
