import Foundation
import Harness
import Testing

@Suite("Whoever watches the service", .serialized)
struct ProbeTests {
    @Test("a node whose media folder is gone is not ready, takes no file, and makes no other folder")
    func folderGone() throws {
        let program = try ServedProgram()
        let media = program.folder + "/data/media"
        let token = try program.citizen()
        #expect(try program.connect().ask(Request.get("/readyz")).status == 200)
        try FileManager.default.moveItem(atPath: media, toPath: media + "-away")
        try waits(program, for: 503)
        let upload = try program.connect().ask(
            Request.made(
                "POST", "/api/v1/uploads", token: token, [("content-type", "image/jpeg")], body: [0xFF, 0xD8, 0xFF]))
        #expect(upload.status == 503)
        #expect(!FileManager.default.fileExists(atPath: media))
        // An empty one in its place is what a disk that came loose looks like.
        try FileManager.default.createDirectory(atPath: media, withIntermediateDirectories: false)
        #expect(try program.connect().ask(Request.get("/readyz")).status == 503)
        try FileManager.default.removeItem(atPath: media)
        try FileManager.default.moveItem(atPath: media + "-away", toPath: media)
        try waits(program, for: 200)
    }

    /// What was found within the last second is said again.
    private func waits(_ program: ServedProgram, for status: Int) throws {
        let end = Date.now.addingTimeInterval(10)
        while try program.connect().ask(Request.get("/readyz")).status != status { try #require(Date.now < end) }
    }

    @Test("a thousand probes take nothing from whoever shares their address, and write nothing")
    func probes() throws {
        let program = try ServedProgram()
        let line = try program.connect()
        let before = try FileManager.default.subpathsOfDirectory(atPath: program.folder + "/data/media").sorted()
        for _ in 0..<500 {
            #expect(try line.ask(Request.get("/readyz")).status == 200)
            #expect(try line.ask(Request.get("/healthz")).status == 200)
        }
        #expect(try line.ask(Request.get("/api/v1/categories")).status == 200)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: program.folder + "/data/media").sorted() == before)
    }

    @Test("figures are for this machine alone, and a proxy on it is the whole world")
    func metrics() throws {
        let program = try ServedProgram()
        #expect(try program.connect().ask(Request.get("/metrics")).status == 200)
        for header in [
            "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via", "x-client-ip",
        ] {
            let answer = try program.connect().ask(Request.made("GET", "/metrics", [(header, "10.0.0.1")]))
            #expect(answer.status == 404, "\(header)")
        }
    }

    @Test("one address has so many streams and no more; a stream that is closed makes room at once")
    func streams() throws {
        let program = try ServedProgram()
        var open: [Connection] = []
        var refused: WireAnswer?
        while refused == nil, open.count < 200 {
            let line = try program.connect()
            try line.say(Request.get("/api/v1/events"))
            let heard = String(decoding: try line.hearSome(), as: UTF8.self)
            if heard.hasPrefix("HTTP/1.1 200") { open.append(line) } else { refused = WireAnswer(of: heard) }
        }
        #expect(open.count == 60)
        #expect(refused?.status == 429)
        #expect(refused?.text.contains("tooManyStreams") == true)
        open.removeLast()
        let end = Date.now.addingTimeInterval(10)
        var isFree = false
        while !isFree, Date.now < end {
            let line = try program.connect()
            try line.say(Request.get("/api/v1/events"))
            isFree = try line.hearSome().starts(with: "HTTP/1.1 200".utf8)
        }
        #expect(isFree, "a dead client's stream ends")
    }
}
