/// Gives receipts, with the vault's signing key.
package struct ReceiptSigner: Sendable {
    private let key: SigningKey

    package init(key: SigningKey) { self.key = key }

    package func sign(_ content: ReceiptContent) -> Receipt {
        Receipt(content: content, keyID: key.id, signature: Base64URL.text(key.sign(content.canonicalBytes)))
    }

    package func verify(_ receipt: Receipt) -> Bool { receipt.isVouchedFor(by: publicKey) }

    /// To publish, as `text` or `pem`.
    package var publicKey: PublicKey { key.publicKey }
}

extension Receipt {
    package func isVouchedFor(by key: PublicKey) -> Bool {
        guard keyID == key.id, let signature = Base64URL.bytes(signature) else { return false }
        return key.vouches(for: content.canonicalBytes, signature: signature)
    }
}
