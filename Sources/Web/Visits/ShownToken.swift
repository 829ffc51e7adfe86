// What a browser shows of its session, by cookie or header: 32 random bytes. Nothing is believed of it before a session
// of `Outbound.SessionToken` is found by it.

import Crypto
import Foundation
import Outbound

package struct ShownToken: Sendable, Hashable {
    /// Base64url, 43 characters.
    package let text: String

    /// Nil for anything that cannot be a token of ours.
    package init?(_ text: String) {
        guard text.utf8.count == 43, text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.text = text
    }

    package static func random(using generator: inout some RandomNumberGenerator) -> ShownToken {
        ShownToken(trusted: Base64URL.text((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }))
    }

    /// SHA-256 of the text: what to look it up by.
    package var digest: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

    private init(trusted text: String) { self.text = text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

extension ShownToken: CustomStringConvertible {
    /// A token in a log is a key under the mat.
    package var description: String { "ShownToken(…)" }
}
