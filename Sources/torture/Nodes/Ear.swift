import Foundation
import Harness
import Synchronization

/// Listens to a node's stream of events, and remembers when each report was first named.
final class Ear: Sendable {
    private struct State {
        var arrivals: [String: UInt64] = [:]
        var isOpen = false
        /// The stream ended as streams end, and was not cut off.
        var endedWell: Bool?
    }

    private let state = Mutex(State())

    init(port: Int, token: String) throws {
        Thread.detachNewThread { [self] in
            do {
                try listen(port, token)
            } catch {
                state.withLock { $0.endedWell = $0.endedWell ?? false }
            }
        }
        let end = nanoseconds() + 30_000_000_000
        while state.withLock({ !$0.isOpen }) {
            guard nanoseconds() < end else { throw HarnessFailure.said("the stream of events does not open") }
            usleep(1000)
        }
    }

    var endedWell: Bool? { state.withLock { $0.endedWell } }

    /// When the report was first named, on the monotonic clock; nil when it is not within the time.
    func arrival(of code: String, within seconds: Double) -> UInt64? {
        let end = nanoseconds() + UInt64(seconds * 1e9)
        while true {
            if let arrival = state.withLock({ $0.arrivals[code] }) { return arrival }
            guard nanoseconds() < end else { return nil }
            usleep(500)
        }
    }

    private func listen(_ port: Int, _ token: String) throws {
        let connection = try Connection(port: port)
        try connection.say(Request.get("/api/v1/events", token: token))
        var text = ""
        while true {
            let piece = try connection.hearSome()
            if piece.isEmpty { return state.withLock { $0.endedWell = text.hasSuffix("0\r\n\r\n") } }
            let now = nanoseconds()
            text += String(decoding: piece, as: UTF8.self)
            state.withLock { state in
                if text.contains("retry: ") { state.isOpen = true }
                for named in text.matches(of: /"code":"(PA[0-9A-Z-]+)"/) where state.arrivals[String(named.1)] == nil {
                    state.arrivals[String(named.1)] = now
                }
            }
            text = String(text.suffix(4000))
        }
    }
}
