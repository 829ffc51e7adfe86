// The key behind what is short or handed to browsers: one-time codes, cookies, form tokens. Whoever copies the
// database has it not, and so cannot try all the million codes.

package import Crypto

package struct Pepper: Sendable, Concealed {
    let key: SymmetricKey

    package init(key: SymmetricKey) { self.key = key }

    /// HMAC-SHA256 under a key of its own for each purpose, so that no digest serves for another.
    package func digest(_ bytes: [UInt8], purpose: String) -> [UInt8] {
        let own = HMAC<SHA256>.authenticationCode(for: Array("phananh-pepper:\(purpose)".utf8), using: key)
        return Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: own)))
    }
}
