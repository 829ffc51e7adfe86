import Foundation
import Harness
import Testing
import Web

@Suite("SIGTERM ends the program in time, whatever is open", .serialized)
struct StoppingTests {
    @Test("slow bodies, half heads, open streams and uploads under way do not hold it, and leave no error line")
    func underAll() throws {
        let program = try ServedProgram()
        let token = try program.citizen()
        var open: [Connection] = []
        func begin(_ bytes: [UInt8]) throws {
            let connection = try program.connect()
            try connection.say(bytes)
            open.append(connection)
        }
        for _ in 0..<10 {
            try begin(
                Request.made(
                    "POST", "/api/v1/sessions", [("content-type", "application/json"), ("content-length", "900")])
                    + Array(#"{"phone":"#.utf8))
            try begin(Array("GET / HTTP/1.1\r\nhost: localhost\r\nx: ".utf8))
            try begin(Request.get("/api/v1/events"))
            try begin(Request.get("/api/v1/events", token: token))
        }
        let form = "--x\r\ncontent-disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\nabc"
        try begin(
            Request.made(
                "POST", "/gui", token: token,
                [("content-type", "multipart/form-data; boundary=x"), ("content-length", "9999999")])
                + Array(form.utf8))
        try begin(
            Request.made(
                "POST", "/api/v1/uploads", token: token,
                [("content-type", "image/jpeg"), ("content-length", "5000000")]) + [0xFF, 0xD8, 0xFF])
        // The streams are open when their first line has come.
        for index in stride(from: 2, to: 40, by: 4) { _ = try open[index].hearSome() }

        program.tellToEnd()
        let began = Date.now
        let code = program.waitUntilEnded(within: 30)
        #expect(code == 0, "\(program.log)")
        #expect(Date.now.timeIntervalSince(began) < 20)
        #expect(!program.log.contains(" error "), "\(program.log)")
    }

    @Test("it says at once that it is not ready, and each last answer says that it is the last")
    func lameDuck() throws {
        let program = try ServedProgram(["PHANANH_STOP_NOTICE": "20"])
        let kept = try program.connect()
        #expect(try kept.ask(Request.get("/readyz")).header("connection") != "close")
        program.tellToEnd()
        // Within the notice it still takes whoever comes.
        var ready = try program.connect().ask(Request.get("/readyz"))
        let end = Date.now.addingTimeInterval(10)
        while ready.status == 200, Date.now < end { ready = try program.connect().ask(Request.get("/readyz")) }
        #expect(ready.status == 503)
        let last = try kept.ask(Request.get("/healthz"))
        #expect(last.status == 200)
        #expect(last.header("connection") == "close")
        #expect(try kept.hearSome().isEmpty, "and the connection ends")
    }

    @Test("what the steps of stopping take together is less than what the service file grants")
    func granted() throws {
        let service = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/operating/phananh.service")
        let text = try String(contentsOf: service, encoding: .utf8)
        let seconds = try #require(text.firstMatch(of: /TimeoutStopSec=([0-9]+)/).flatMap { Int($0.output.1) })
        #expect(StopTimes().all + .seconds(10) <= .seconds(seconds))
    }
}
