import Foundation

/// The bytes of an answer as they came over the wire.
package struct WireAnswer: Sendable {
    package let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    package init(of text: String) { bytes = ArraySlice(text.utf8) }

    package var status: Int { bytes.count > 12 ? Int(String(decoding: bytes[9..<12], as: UTF8.self)) ?? 0 : 0 }
    package var body: ArraySlice<UInt8> { bytes[(Self.headEnd(bytes, bytes.count) ?? bytes.count)...] }
    package var text: String { String(decoding: body, as: UTF8.self) }

    /// A field of the head, whatever the case of its name.
    package func header(_ name: String) -> String? { Self.header(name, in: head) }

    private var head: Substring {
        Substring(decoding: bytes[..<(Self.headEnd(bytes, bytes.count) ?? bytes.count)], as: UTF8.self)
    }

    /// Where the empty line ends.
    static func headEnd(_ bytes: some Collection<UInt8>, _ filled: Int) -> Int? {
        var ends = 0
        for (index, byte) in bytes.prefix(filled).enumerated() {
            if byte == UInt8(ascii: "\n") { ends += 1 } else if byte != UInt8(ascii: "\r") { ends = 0 }
            if ends == 2 { return index + 1 }
        }
        return nil
    }

    /// Hummingbird says the length of all that is not a stream and not empty by its status; nothing else is asked here.
    static func bodyLength(_ bytes: [UInt8], _ head: Int) throws(HarnessFailure) -> Int {
        let text = Substring(decoding: bytes[..<head], as: UTF8.self)
        if let length = header("content-length", in: text).flatMap({ Int($0) }) { return length }
        if ["204", "304"].contains(text.dropFirst(9).prefix(3)) { return 0 }
        throw .said("an answer without a length: \(text.prefix { $0 != "\r\n" })")
    }

    private static func header(_ name: String, in head: Substring) -> String? {
        let start = name.lowercased() + ":"
        let line = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(start) }
        return line.map { String($0.dropFirst(start.count).drop { $0 == " " }) }
    }
}
