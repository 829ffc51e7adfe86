// What lies in the database instead of a secret: which key sealed it, and the sealed bytes.
//
//     1 byte  version (1)
//     1 byte  length of the key's name, then the name in UTF-8
//     12 bytes nonce, the ciphertext, 16 bytes tag        (AES-256-GCM)

package struct SealedBox: Sendable, Hashable {
    package let keyID: String
    /// Nonce, ciphertext and tag.
    let combined: [UInt8]

    static let version: UInt8 = 1

    init(keyID: String, combined: [UInt8]) {
        self.keyID = keyID
        self.combined = combined
    }

    package init(bytes: [UInt8]) throws(VaultFailure) {
        guard bytes.count > 2, bytes[0] == Self.version else { throw .notASealedBox }
        let start = 2 + Int(bytes[1])
        guard bytes.count >= start + 12 + 16, let keyID = String(validating: bytes[2..<start], as: UTF8.self) else {
            throw .notASealedBox
        }
        self.init(keyID: keyID, combined: Array(bytes[start...]))
    }

    package var bytes: [UInt8] {
        let name = Array(keyID.utf8)
        return [Self.version, UInt8(name.count)] + name + combined
    }
}
