// Redirects stay inside the site: an address that comes from a person can never lead elsewhere or add a header.

import HTTPTypes
package import Hummingbird

extension Response {
    /// Post, redirect, get: 303 to a path of ours. Anything that is not such a path leads home.
    package static func redirect(inside path: String, query: [(String, String)] = []) -> Response {
        var location = LocalPath(path)?.text ?? "/"
        if !query.isEmpty {
            location += location.contains("?") ? "&" : "?"
            location += query.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
        }
        return Response(status: .seeOther, headers: [.location: location])
    }

    package static func redirect(inside path: String, query: KeyValuePairs<String, String>) -> Response {
        redirect(inside: path, query: query.map { ($0.key, $0.value) })
    }
}

/// A path of this site, safe to put into a Location: one leading slash, visible ASCII only, no way to another host.
package struct LocalPath: Sendable, Hashable {
    package let text: String

    package init?(_ text: String) {
        // Browsers read a backslash as a slash, so "/\evil" is another host as much as "//evil" is.
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.count <= 2000,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        self.text = text
    }
}

/// RFC 3986: everything but the unreserved characters.
package func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            encoded.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = Array("0123456789ABCDEF")
            encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }
    }
    return encoded
}
