// AWS Signature Version 4, as "Authenticating Requests: Using the Authorization Header" of the S3 API describes it.
// A pure function: the same request at the same second has the same signature.

import Crypto
import Foundation

struct S3Signature: Sendable {
    /// `20130524T000000Z`: what `x-amz-date` says.
    let stamp: String
    let region: String
    let accessKey: String
    let secretKey: String

    /// The value of `Authorization`. `headers` are all that are to be signed, `host` and `x-amz-date` among them;
    /// `path` is percent-encoded already, `query` is not.
    func authorization(
        _ method: String, _ path: String, query: [(String, String)] = [], headers: [(String, String)],
        payload: String
    ) -> String {
        let lines = headers.map { ($0.0.lowercased(), Self.trimmed($0.1)) }.sorted { $0.0 < $1.0 }
        let names = lines.map(\.0).joined(separator: ";")
        let canonical =
            [method, path, Self.text(query)] + lines.map { "\($0.0):\($0.1)" } + ["", names, payload]
        let request = Hex.text(SHA256.hash(data: Data(canonical.joined(separator: "\n").utf8)))
        let toSign = ["AWS4-HMAC-SHA256", stamp, scope, request].joined(separator: "\n")
        let signature = Hex.text(Self.code(toSign, SymmetricKey(data: signingKey)))
        return "AWS4-HMAC-SHA256 Credential=\(accessKey)/\(scope),SignedHeaders=\(names),Signature=\(signature)"
    }

    private var day: String { String(stamp.prefix(8)) }
    private var scope: String { "\(day)/\(region)/s3/aws4_request" }

    private var signingKey: [UInt8] {
        [day, region, "s3", "aws4_request"].reduce(Array(("AWS4" + secretKey).utf8)) { key, part in
            Array(Self.code(part, SymmetricKey(data: key)))
        }
    }

    private static func code(_ text: String, _ key: SymmetricKey) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    }

    /// Spaces at the ends do not count, and several between words count as one.
    private static func trimmed(_ value: String) -> String {
        value.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }

    // MARK: - Writing addresses

    /// The query as it is signed and sent: encoded, then in order.
    static func text(_ query: [(String, String)]) -> String {
        query.map { (encoded($0.0), encoded($0.1)) }.sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }
            .joined(separator: "&")
    }

    /// Every byte but the unreserved ones as `%XX`; in a path the slashes stay.
    static func encoded(_ text: String, inPath: Bool = false) -> String {
        text.utf8.map { byte in
            if unreserved.contains(byte) || (inPath && byte == UInt8(ascii: "/")) {
                return String(UnicodeScalar(byte))
            }
            return "%" + Hex.text([byte]).uppercased()
        }.joined()
    }

    private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
}
