import Foundation
import Harness
import Synchronization

/// Clients that want nothing but to be there: bodies and heads that never end, streams, large files.
final class Nuisances: Sendable {
    private struct State {
        var isOver = false
        var bodies = 0
        var streams = 0
        var refused = 0
    }

    private let port: Int
    private let token: String
    private let state = Mutex(State())

    init(port: Int, token: String) { (self.port, self.token) = (port, token) }

    var bodies: Int { state.withLock { $0.bodies } }
    var streams: Int { state.withLock { $0.streams } }
    var refused: Int { state.withLock { $0.refused } }

    func begin(bodies: Int, streams: Int, files: Int) {
        Thread.detachNewThread { self.dribble(bodies) }
        Thread.detachNewThread { self.listen(streams) }
        for _ in 0..<files { Thread.detachNewThread { self.sendFile() } }
    }

    func end() { state.withLock { $0.isOver = true } }

    private var isOver: Bool { state.withLock { $0.isOver } }

    /// A byte now and then, of bodies and of heads; whoever is shown the door comes again.
    private func dribble(_ count: Int) {
        let begun: [[UInt8]] = [
            Request.made(
                "POST", "/api/v1/sessions", [("content-type", "application/json"), ("content-length", "900")]),
            Request.made(
                "POST", "/api/v1/reports", token: token,
                [("content-type", "application/json"), ("transfer-encoding", "chunked")]),
            Array("GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: ".utf8),
        ]
        var open: [Connection?] = Array(repeating: nil, count: count)
        while !isOver {
            for index in open.indices where !isOver {
                do {
                    if let connection = open[index] {
                        try connection.say(index % 3 == 1 ? Array("1\r\n \r\n".utf8) : Array(" ".utf8))
                    } else {
                        open[index] = try Connection(port: port, patience: 1)
                        try open[index]?.say(begun[index % 3])
                        state.withLock { $0.bodies += 1 }
                    }
                } catch { open[index] = nil }
            }
            usleep(300_000)
        }
    }

    private func listen(_ count: Int) {
        var open: [Connection] = []
        for _ in 0..<count where !isOver {
            guard let connection = try? Connection(port: port, patience: 10),
                (try? connection.say(Request.get("/api/v1/events"))) != nil, let heard = try? connection.hearSome()
            else { continue }
            if heard.starts(with: "HTTP/1.1 200".utf8) {
                open.append(connection)
                state.withLock { $0.streams += 1 }
            } else {
                state.withLock { $0.refused += 1 }
            }
        }
        while !isOver { usleep(100_000) }
        withExtendedLifetime(open) {}
    }

    /// All but the end of a form with a large file.
    private func sendFile() {
        let head = "--x\r\ncontent-disposition: form-data; name=\"media\"; filename=\"a.jpg\"\r\n\r\n"
        let request = Request.made(
            "POST", "/gui", token: token,
            [("content-type", "multipart/form-data; boundary=x"), ("content-length", "\(49 << 20)")])
        let piece = [UInt8](repeating: 0xFF, count: 1 << 20)
        while !isOver {
            do {
                let connection = try Connection(port: port, patience: 1)
                try connection.say(request + Array(head.utf8))
                for _ in 0..<48 { try connection.say(piece) }
                while !isOver { usleep(100_000) }
            } catch { usleep(300_000) }
        }
    }
}
