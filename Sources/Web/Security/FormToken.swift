// The token in every form, by which a post shows that it comes from a page of ours.
//
// It is an HMAC of the session's token, so nothing is stored, and it is masked with fresh bytes each time, so that the
// packed length of a page tells nothing about it.

import Outbound

package struct FormToken: Sendable {
    private let keys: SiteKeys

    package init(keys: SiteKeys) { self.keys = keys }

    /// For `visit.csrfToken`. Without a session there is nothing to ride on; the origin check alone guards sign-in.
    package func token(for session: ShownToken?, using generator: inout some RandomNumberGenerator) -> String {
        let mask = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Base64URL.text(mask + zip(mask, mark(session)).map { $0 ^ $1 })
    }

    package func isValid(_ token: String, for session: ShownToken?) -> Bool {
        guard let masked = Base64URL.bytes(token), masked.count == 32 else { return false }
        let mark = mark(session)
        // Every byte is compared, wherever the first difference is.
        return zip(masked[..<16], zip(masked[16...], mark)).reduce(UInt8(0)) { $0 | $1.0 ^ $1.1.0 ^ $1.1.1 } == 0
    }

    private func mark(_ session: ShownToken?) -> [UInt8] {
        Array(keys.mark(session?.text ?? "", for: .formToken).prefix(16))
    }
}
