// The installation's Ed25519 key, with which it vouches for receipts and for the heads of the open log.
// Whatever is signed begins with a line naming what it is, so that one kind never passes for another.

package import Crypto
import Foundation

package struct SigningKey: Sendable, Concealed {
    private let key: Curve25519.Signing.PrivateKey
    /// `s-5c0e7a11b2d94f03`, the beginning of the SHA-256 of the public key.
    package let id: String

    package init(_ key: Curve25519.Signing.PrivateKey) {
        self.key = key
        id = PublicKey(key.publicKey).id
    }

    package var publicKey: PublicKey { PublicKey(key.publicKey) }
    var secret: Data { key.rawRepresentation }

    /// 64 bytes, as in RFC 8032.
    package func sign(_ message: [UInt8]) -> [UInt8] {
        guard let signature = try? key.signature(for: message) else {
            preconditionFailure("Ed25519 signs any message")
        }
        return Array(signature)
    }
}

/// What anyone needs to check the installation's signatures.
package struct PublicKey: Sendable {
    private let key: Curve25519.Signing.PublicKey
    package let id: String

    init(_ key: Curve25519.Signing.PublicKey) {
        self.key = key
        id = "s-" + Hex.text(SHA256.hash(data: key.rawRepresentation).prefix(8))
    }

    /// Reads what `text` wrote.
    package init?(_ text: String) {
        guard let bytes = Base64URL.bytes(text),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return nil }
        self.init(key)
    }

    /// The 32 bytes of RFC 8032, in base64url.
    package var text: String { Base64URL.text(key.rawRepresentation) }

    /// For `openssl pkeyutl -verify -pubin -rawin`: the same bytes behind the fixed header of RFC 8410.
    package var pem: String {
        let header: [UInt8] = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
        let body = Data(header + Array(key.rawRepresentation)).base64EncodedString()
        return "-----BEGIN PUBLIC KEY-----\n\(body)\n-----END PUBLIC KEY-----\n"
    }

    package func vouches(for message: [UInt8], signature: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: message)
    }
}
