// The keys of one installation. Every one is independent of the others, so that losing one opens nothing else.

import Crypto

package struct VaultKeys: Sendable, Concealed {
    /// Oldest first: the last one seals, all of them open.
    package private(set) var sealing: [SealingKey]
    /// For finding a phone or an e-mail without opening every record.
    let blindIndex: SymmetricKey
    package let pepper: Pepper
    package let signing: SigningKey

    package struct SealingKey: Sendable, Concealed {
        package let id: String
        let key: SymmetricKey
    }

    init(sealing: [SealingKey], blindIndex: SymmetricKey, pepper: Pepper, signing: SigningKey) {
        precondition(!sealing.isEmpty, "A vault has at least one sealing key")
        self.sealing = sealing
        self.blindIndex = blindIndex
        self.pepper = pepper
        self.signing = signing
    }
}

extension VaultKeys {
    /// New keys, always from the system's generator: a predictable key is no key, in a test neither.
    package static func fresh() -> VaultKeys {
        VaultKeys(
            sealing: [SealingKey(number: 1, key: SymmetricKey(size: .bits256))],
            blindIndex: SymmetricKey(size: .bits256),
            pepper: Pepper(key: SymmetricKey(size: .bits256)),
            signing: SigningKey(Curve25519.Signing.PrivateKey()))
    }

    var newest: SealingKey { sealing[sealing.count - 1] }

    func key(_ id: String) -> SymmetricKey? { sealing.first { $0.id == id }?.key }

    /// Adds the key that seals from now on; the older ones stay, or what they sealed would be lost.
    mutating func rotate() {
        sealing.append(SealingKey(number: sealing.count + 1, key: SymmetricKey(size: .bits256)))
    }
}

extension VaultKeys.SealingKey {
    /// `k2-1f0c9a3e`: the number is for people; the fingerprint tells apart the second keys of two installations,
    /// and a key that was mistyped from its own name.
    init(number: Int, key: SymmetricKey) {
        let fingerprint = key.withUnsafeBytes { SHA256.hash(data: Array("phananh-key-name".utf8) + Array($0)) }
        self.init(id: "k\(number)-\(Hex.text(fingerprint.prefix(4)))", key: key)
    }

    func matchesItsName(asNumber number: Int) -> Bool {
        VaultKeys.SealingKey(number: number, key: key).id == id
    }
}
