// What a browser or an app shows to prove that it logged in: 32 random bytes. Kept is only their SHA-256, so a
// stolen database opens no session; being random and long they need neither salt nor slow hashing.

import Crypto

package struct SessionToken: Sendable, Concealed {
    /// 43 signs of base64url, for the cookie or the `Authorization` header.
    package let text: String
    /// 32 bytes, to store and to look up by.
    package let digest: [UInt8]

    package static func draw(from random: any RandomSource) -> SessionToken { SessionToken(random.bytes(32)) }

    /// As it came back; nil when it cannot be one of ours.
    package init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(text), bytes.count == 32 else { return nil }
        self.init(bytes)
    }

    init(_ bytes: [UInt8]) {
        text = Base64URL.text(bytes)
        digest = Array(SHA256.hash(data: bytes))
    }
}
