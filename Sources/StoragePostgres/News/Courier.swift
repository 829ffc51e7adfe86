import CLibPQ
import Glibc
import Storage
import Synchronization

/// Carries news between the nodes over one connection of its own, with LISTEN and NOTIFY: what this node's transactions
/// announced goes out in a few words together, what others say comes in at once.
///
/// While it is cut off nothing is heard, so with every new connection comes «everything».
final class Courier: Sendable {
    private struct State {
        var outgoing: Set<Announcement> = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let bell = Bell()
    private let settings: PostgresSettings
    private let announcer: Announcer

    init(_ settings: PostgresSettings, _ announcer: Announcer) {
        (self.settings, self.announcer) = (settings, announcer)
    }

    /// Tells this node at once, and the others in a moment.
    func tell(_ news: News) {
        guard !news.pieces.isEmpty else { return }
        announcer.tell(news.pieces)
        state.withLock { $0.outgoing.formUnion(news.pieces) }
        bell.ring()
    }

    func close() {
        state.withLock { $0.isClosed = true }
        bell.ring()
    }

    private var isClosed: Bool { state.withLock { $0.isClosed } }

    /// The thread's whole life.
    func serve() {
        var isFirst = true
        var pause: UInt32 = 50
        while !isClosed {
            do {
                let connection = try connect(settings)
                _ = try connection.ask(Wire.listen)
                if !isFirst { announcer.tell([.everything]) }
                isFirst = false
                pause = 50
                try exchange(over: connection)
            } catch {
                usleep(pause * 1000)
                pause = min(pause * 2, 2000)
            }
        }
    }

    private func exchange(over connection: PostgresConnection) throws {
        while true {
            let (outgoing, isClosed) = state.withLock { state in
                let outgoing = state.outgoing
                state.outgoing = []
                return (outgoing, state.isClosed)
            }
            do {
                for query in Wire.notifications(of: outgoing) { _ = try connection.ask(query) }
            } catch {
                state.withLock { $0.outgoing.formUnion(outgoing) }
                throw error
            }
            for payload in try connection.heard() { announcer.tell(Wire.news(payload)) }
            if isClosed { return }
            bell.wait(or: connection.socket, milliseconds: 30_000)
        }
    }
}

extension PostgresConnection {
    var socket: Int32 { PQsocket(raw) }

    /// What other sessions said since the last look; one's own words are not among it.
    func heard() throws -> [String] {
        guard PQconsumeInput(raw) == 1 else {
            throw PostgresFailure(.unavailable(.unreachable, detail: "the listening connection broke"), .reconnect)
        }
        var payloads: [String] = []
        while let note = PQnotifies(raw) {
            if note.pointee.be_pid != PQbackendPID(raw) { payloads.append(String(cString: note.pointee.extra)) }
            PQfreemem(note)
        }
        return payloads
    }
}
