// Small texts that leave the server and come back unchanged: form tokens, links with a term, remembered choices.
// Anyone can read them; nobody can alter them, use one for another purpose, or use it after its time.
//
//     <payload, base64url>.<expiry, milliseconds>.<HMAC-SHA256, base64url>

package import LocalTime

package struct TokenSigner: Sendable {
    private let pepper: Pepper

    package init(pepper: Pepper) { self.pepper = pepper }

    package func sign(_ payload: String, purpose: String, until expiry: Instant) -> String {
        let body = "\(Base64URL.text(Array(payload.utf8))).\(expiry.milliseconds)"
        return "\(body).\(Base64URL.text(mac(body, purpose)))"
    }

    /// - Returns: the payload, or nil when it was altered, is for something else, or has expired.
    package func payload(of token: String, purpose: String, at now: Instant) -> String? {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let mac = Base64URL.bytes(parts[2]),
            ConstantTime.equal(mac, self.mac("\(parts[0]).\(parts[1])", purpose)),
            let expiry = Int64(parts[1]), now < Instant(milliseconds: expiry),
            let payload = Base64URL.bytes(parts[0])
        else { return nil }
        return String(validating: payload, as: UTF8.self)
    }

    private func mac(_ body: String, _ purpose: String) -> [UInt8] {
        pepper.digest(Array(body.utf8), purpose: "token:\(purpose)")
    }
}

// MARK: - Form tokens

extension TokenSigner {
    /// For the hidden field of a form: it belongs to one session, so another site cannot obtain it.
    package func formToken(session digest: [UInt8], until expiry: Instant) -> String {
        sign(Base64URL.text(digest), purpose: "form", until: expiry)
    }

    package func acceptsForm(_ token: String, session digest: [UInt8], at now: Instant) -> Bool {
        payload(of: token, purpose: "form", at: now) == Base64URL.text(digest)
    }
}
