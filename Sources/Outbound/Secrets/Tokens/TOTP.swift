// The second step of an official's login: the six digits of an authenticator app (RFC 6238, SHA-1, 30 seconds).

import Crypto
import Foundation
package import LocalTime

package struct TOTP: Sendable, Concealed {
    package let secret: [UInt8]

    package static func draw(from random: any RandomSource) -> TOTP { TOTP(secret: random.bytes(20)) }

    package init(secret: [UInt8]) { self.secret = secret }

    /// Reads what a person copied by hand.
    package init?(base32 text: String) {
        guard let secret = Base32.bytes(text), secret.count >= 10 else { return nil }
        self.init(secret: secret)
    }

    package var base32: String { Base32.text(secret) }

    package func code(at now: Instant, digits: Int = 6) -> String { code(step: Self.step(at: now), digits: digits) }

    /// Accepts the step of now and one to either side, for phones whose clock is half a minute off.
    /// - Parameter lastUsed: the step accepted last time; it and earlier ones are refused, so that digits read over
    ///   a shoulder cannot be used again (RFC 6238, 5.2).
    /// - Returns: the step to keep as `lastUsed`, or nil when the code is wrong.
    package func accept(_ typed: String, at now: Instant, lastUsed: Int64?) -> Int64? {
        let digits = typed.filter { !$0.isWhitespace }
        let current = Self.step(at: now)
        let matching = (current - 1...current + 1).filter { ConstantTime.equal(code(step: $0, digits: 6), digits) }
        return matching.first { step in lastUsed.map { step > $0 } ?? true }
    }

    /// For the picture that the app scans.
    package func address(issuer: String, account: String) -> String {
        let allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
        let issuer = issuer.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        let account = account.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        return "otpauth://totp/\(issuer):\(account)?secret=\(base32)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30"
    }

    private static func step(at now: Instant) -> Int64 { now.milliseconds / 30_000 }

    /// RFC 4226, 5.3.
    private func code(step: Int64, digits: Int) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let text = String(number)
        return String((String(repeating: "0", count: digits) + text).suffix(digits))
    }
}
