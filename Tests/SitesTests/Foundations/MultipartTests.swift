import NIOCore
import Testing
import Web

@Suite("A multipart body")
struct MultipartTests {
    private static let type = "multipart/form-data; boundary=\"--ranh gioi\""
    /// A preamble, a field with an almost-boundary inside, an empty field, a file with bytes of all kinds, an epilogue.
    private static let body: [UInt8] =
        Array(
            """
            lời mở\r
            ----ranh gioi\r
            Content-Disposition: form-data; name="words"\r
            \r
            Đường hỏng\r
            ----ranh gio\r
            hết\r
            ----ranh gioi \r
            Content-Disposition: form-data; name="empty"\r
            \r
            \r
            ----ranh gioi\r
            Content-Disposition: form-data; name="media"; filename="a%22b; c.jpg"\r
            Content-Type: image/jpeg\r
            \r

            """.utf8) + Array(0...255) + Array("\r\n\r\r\n-".utf8) + Array("\r\n----ranh gioi--\r\nlời kết".utf8)

    private struct Part: Equatable {
        var header: PartHeader
        var bytes: [UInt8] = []
    }

    private static let expected = [
        Part(header: PartHeader(name: "words"), bytes: Array("Đường hỏng\r\n----ranh gio\r\nhết".utf8)),
        Part(header: PartHeader(name: "empty")),
        Part(
            header: PartHeader(name: "media", fileName: "a\"b; c.jpg", contentType: "image/jpeg"),
            bytes: Array(0...255) + Array("\r\n\r\r\n-".utf8)),
    ]

    private func parse(_ pieces: [[UInt8]], type: String = type) throws -> [Part] {
        var parser = try #require(MultipartParser(contentType: type))
        var parts: [Part] = []
        for piece in pieces {
            parser.append(ByteBuffer(bytes: piece))
            while let event = try parser.next() {
                switch event {
                case .part(let header): parts.append(Part(header: header))
                case .bytes(let bytes): parts[parts.count - 1].bytes += bytes.readableBytesView
                case .endOfPart, .end: break
                }
            }
        }
        try parser.finish()
        return parts
    }

    @Test("is the same wherever the network cuts it in two")
    func everyCut() throws {
        for cut in 0...Self.body.count {
            let parts = try parse([Array(Self.body[..<cut]), Array(Self.body[cut...])])
            #expect(parts == Self.expected, "cut after byte \(cut)")
        }
    }

    @Test("is the same in pieces of any size", arguments: [1, 2, 3, 5, 7, 16, 64, 4096])
    func everySize(size: Int) throws {
        let pieces = stride(from: 0, to: Self.body.count, by: size).map {
            Array(Self.body[$0..<min($0 + size, Self.body.count)])
        }
        #expect(try parse(pieces) == Self.expected)
    }

    @Test("cut off anywhere before its last boundary is refused")
    func cutOff() {
        let end = Self.body.count - "\r\nlời kết".utf8.count
        for length in 0..<end {
            #expect(throws: UnreadableForm.brokenMultipart, "after byte \(length)") {
                _ = try parse([Array(Self.body[..<length])])
            }
        }
    }

    @Test(
        "that is malformed is refused",
        arguments: [
            "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
            "--b\r\nno colon\r\n\r\nx\r\n--b--",
            "--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--b--",
            "--bx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--b--",
        ])
    func malformed(text: String) {
        #expect(throws: UnreadableForm.brokenMultipart) {
            _ = try parse([Array(text.utf8)], type: "multipart/form-data; boundary=b")
        }
    }

    @Test("with a header that never ends is refused while it is still short")
    func longHeader() throws {
        var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=b"))
        parser.append(ByteBuffer(string: "--b\r\nContent-Disposition: " + String(repeating: "x", count: 9000)))
        #expect(throws: UnreadableForm.brokenMultipart) { _ = try parser.next() }
    }

    @Test("with too many parts is refused")
    func tooManyParts() {
        let part = "\r\n--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1"
        #expect(throws: UnreadableForm.tooManyFields) {
            _ = try parse(
                [Array((String(repeating: part, count: 101) + "\r\n--b--").utf8)],
                type: "multipart/form-data; boundary=b")
        }
    }

    @Test("of 50 MB passes through without ever being whole")
    func bounded() throws {
        var parser = try #require(MultipartParser(contentType: "multipart/form-data; boundary=b"))
        let piece = ByteBuffer(repeating: UInt8(ascii: "a"), count: 1 << 16)
        parser.append(ByteBuffer(string: "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\n"))
        _ = try parser.next()
        var (total, largest) = (0, 0)
        for _ in 0..<800 {
            parser.append(piece)
            while case .bytes(let bytes)? = try parser.next() {
                total += bytes.readableBytes
                largest = max(largest, bytes.readableBytes)
            }
        }
        #expect(total > (50 << 20) - 100)
        #expect(largest <= piece.readableBytes + 100)
    }

    @Test(
        "without a usable boundary is no multipart body",
        arguments: ["multipart/form-data", "multipart/form-data; boundary=", "text/plain"])
    func noBoundary(type: String) {
        #expect(MultipartParser(contentType: type) == nil)
    }
}
