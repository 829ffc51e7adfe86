import Foundation
import Harness
import Testing

@Suite("A request has its time, and its place in memory", .serialized)
struct SlowRequestTests {
    @Test("a body that trickles is told 408 and left, and nobody waits for its end")
    func slowBody() throws {
        let program = try ServedProgram(["PHANANH_REQUEST_WAIT": "2"])
        let slow = try program.connect(patience: 0.5)
        try slow.say(
            Request.made("POST", "/api/v1/sessions", [("content-type", "application/json"), ("content-length", "900")]))
        let began = Date.now
        var heard: WireAnswer?
        while heard == nil, Date.now.timeIntervalSince(began) < 12 {
            // A byte each half second would keep it for ever where only silence counts.
            try slow.say(Array(" ".utf8))
            heard = try? slow.hear()
        }
        let answer = try #require(heard)
        #expect(answer.status == 408)
        #expect(answer.text.contains("requestTimeout"))
        #expect(answer.header("connection") == "close")
    }

    @Test("a connection that breaks off and a chunk that is none are nobody's fault here: no 500, no error line")
    func broken() throws {
        let program = try ServedProgram()
        let chunked = Request.made(
            "POST", "/api/v1/sessions", [("content-type", "application/json"), ("transfer-encoding", "chunked")])
        let bad = try program.connect()
        try bad.say(chunked + Array("3\r\n{\"a\r\nzzz\r\n".utf8))
        #expect(try bad.hear().status == 400)
        for drops in [true, false] {
            let gone = try program.connect()
            try gone.say(chunked + Array("3\r\n{\"a\r\n".utf8))
            if drops { gone.drop() }
        }
        let half = try program.connect()
        try half.say(
            Request.made(
                "POST", "/dang-nhap",
                [
                    ("content-type", "application/x-www-form-urlencoded"), ("content-length", "100"),
                ]) + Array("phone=0390000000&passwo".utf8))
        half.drop()
        program.tellToEnd()
        #expect(program.waitUntilEnded(within: 30) == 0)
        #expect(!program.log.contains(" error "), "\(program.log)")
    }

    @Test("eight forms with 48 MB each at once: the files lie on the disk and not in memory")
    func largeForms() throws {
        let program = try ServedProgram()
        let token = try program.citizen()
        let before = try program.memory()
        let head = "--x\r\ncontent-disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\n"
        let request = Request.made(
            "POST", "/gui", token: token,
            [("content-type", "multipart/form-data; boundary=x"), ("content-length", "\(49 << 20)")])
        let forms = try (0..<8).map { _ in try program.connect() }
        for form in forms { try form.say(request + Array(head.utf8)) }
        let piece = [UInt8](repeating: 0xFF, count: 1 << 20)
        for _ in 0..<48 { for form in forms { try form.say(piece) } }
        let rose = try program.memory(most: true) - before
        #expect(rose < 150, "384 MB came, and memory rose by \(rose) MB")
        withExtendedLifetime(forms) {}
    }

    @Test("a file sent in many small pieces arrives")
    func smallPieces() throws {
        let program = try ServedProgram()
        let token = try program.citizen()
        let tus: [(String, String?)] = [("tus-resumable", "1.0.0")]
        let line = try program.connect()
        let begun = try line.ask(
            Request.made("POST", "/api/v1/uploads", token: token, tus + [("upload-length", "200000")], body: []))
        let place = try #require(begun.header("location"))
        for number in 0..<200 {
            let answer = try line.ask(
                Request.made(
                    "PATCH", place, token: token,
                    tus + [
                        ("upload-offset", "\(number * 999)"), ("content-type", "application/offset+octet-stream"),
                    ], body: [UInt8](repeating: 7, count: 999)))
            try #require(answer.status == 204, "piece \(number): \(answer.text)")
        }
    }
}
