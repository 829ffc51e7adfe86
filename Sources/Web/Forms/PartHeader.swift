// What a part says of itself: the field's name, and for a file the name it had and its type, neither to be trusted.

package struct PartHeader: Sendable, Hashable {
    package let name: String
    /// Nil for a plain field; empty when a file field was left empty.
    package let fileName: String?
    package let contentType: String?

    package init(name: String, fileName: String? = nil, contentType: String? = nil) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
    }

    init(_ bytes: [UInt8]) throws(UnreadableForm) {
        let text = try Form.text(bytes)
        var fields: [String: String] = [:]
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .brokenMultipart }
            fields[line[..<colon].lowercased()] = line[line.index(after: colon)...].drop { $0 == " " }.description
        }
        guard let disposition = fields["content-disposition"], disposition.lowercased().hasPrefix("form-data"),
            let name = Self.parameter("name", of: disposition)
        else { throw .brokenMultipart }
        self.name = name
        fileName = Self.parameter("filename", of: disposition)
        contentType = fields["content-type"]
    }

    /// A parameter of a header as browsers write them: `; name="a%22b"`, with `"`, CR and LF escaped by percent.
    static func parameter(_ wanted: String, of header: String) -> String? {
        var rest = header[...]
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
            guard let equals = rest.firstIndex(of: "=") else { return nil }
            let name = rest[..<equals].lowercased()
            rest = rest[rest.index(after: equals)...]
            let value: Substring
            if rest.first == "\"" {
                rest = rest.dropFirst()
                guard let close = rest.firstIndex(of: "\"") else { return nil }
                value = rest[..<close]
                rest = rest[rest.index(after: close)...]
            } else {
                value = rest.prefix { $0 != ";" && $0 != " " }
                rest = rest[value.endIndex...]
            }
            if name == wanted { return unescaped(value) }
        }
        return nil
    }

    private static func unescaped(_ value: Substring) -> String {
        guard value.contains("%") else { return String(value) }
        return String(value).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }
}
