// What a reporter holds to prove what was sent and when, and until when an answer was promised. Anyone can check it
// against the published key, without this system.

package import LocalTime

package struct ReceiptContent: Sendable, Hashable, Codable {
    /// The report's code.
    package let code: String
    package let submittedAt: Instant
    /// SHA-256 of the content as submitted, 64 hexadecimal signs.
    package let contentSHA256: String
    /// Nil until an agency has received the report.
    package let deadline: Day?

    /// - Returns: nil for a code that is empty or not printable ASCII, or a digest that is none: each must fit on
    ///   its line of the signed text.
    package init?(code: String, submittedAt: Instant, contentSHA256: String, deadline: Day?) {
        guard !code.isEmpty, code.utf8.allSatisfy({ (0x21...0x7e).contains($0) }), contentSHA256.utf8.count == 64,
            Hex.bytes(contentSHA256).map(Hex.text) == contentSHA256
        else { return nil }
        self.code = code
        self.submittedAt = submittedAt
        self.contentSHA256 = contentSHA256
        self.deadline = deadline
    }

    /// The bytes that are signed: five lines of ASCII, each ended by one line feed, always in this order.
    ///
    ///     phananh-receipt-1
    ///     code: <code>
    ///     submitted-at: <RFC 3339 in +07:00, with milliseconds only when there are any>
    ///     content-sha256: <64 lower-case hexadecimal signs>
    ///     deadline: <yyyy-mm-dd, or a hyphen where there is none yet>
    package var canonicalBytes: [UInt8] {
        Array(
            """
            phananh-receipt-1
            code: \(code)
            submitted-at: \(submittedAt)
            content-sha256: \(contentSHA256)
            deadline: \(deadline.map(\.description) ?? "-")

            """.utf8)
    }
}

package struct Receipt: Sendable, Hashable, Codable {
    package let content: ReceiptContent
    /// Which published key signed it.
    package let keyID: String
    /// Ed25519 over `content.canonicalBytes`: 64 bytes in base64url.
    package let signature: String

    package init(content: ReceiptContent, keyID: String, signature: String) {
        self.content = content
        self.keyID = keyID
        self.signature = signature
    }
}
