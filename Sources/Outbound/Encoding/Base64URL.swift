// RFC 4648 section 5 without padding: safe in addresses, cookies and file names.

package import Foundation

package enum Base64URL {
    package static func text(_ bytes: some DataProtocol) -> String {
        String(
            Data(bytes).base64EncodedString().compactMap { character in
                switch character {
                case "+": "-"
                case "/": "_"
                case "=": nil
                default: character
                }
            })
    }

    /// nil for anything that `text` would not have written, so that one value has one spelling.
    package static func bytes(_ text: String) -> [UInt8]? {
        guard !text.contains(where: { "+/=".contains($0) }) else { return nil }
        let standard = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
        guard let data = Data(base64Encoded: String(standard) + padding), Self.text(data) == text else { return nil }
        return Array(data)
    }
}
