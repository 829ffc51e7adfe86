// Keys for what the sites sign: form tokens and the sentence carried to the next page. One secret, a key for each use,
// shared by every node of an installation.

package import Crypto
import Foundation

package struct SiteKeys: Sendable {
    private let secret: SymmetricKey

    /// At least 32 bytes that only this installation knows.
    package init(secret: SymmetricKey) {
        self.secret = secret
    }

    package init(secret: [UInt8]) {
        self.init(secret: SymmetricKey(data: secret))
    }

    enum Use: String {
        case formToken, flash
    }

    /// HMAC-SHA256 of `text`, which no other use of these keys gives.
    func mark(_ text: String, for use: Use) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data("\(use.rawValue)\n\(text)".utf8), using: secret))
    }

    func isMark(_ mark: [UInt8], of text: String, for use: Use) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(
            mark, authenticating: Data("\(use.rawValue)\n\(text)".utf8), using: secret)
    }
}
