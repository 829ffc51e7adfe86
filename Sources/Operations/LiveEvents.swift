package import Office
import Synchronization

/// Tells whoever listens that something happened to a subject. Only its name travels: each listener reads again, with
/// its own viewer, so nothing can be heard that may not be seen.
package final class LiveEvents: Sendable {
    private struct State {
        var next = 0
        var changes = 0
        var listeners: [Int: AsyncStream<Subject>.Continuation] = [:]
    }

    private let state = Mutex(State())

    /// A slow listener loses the oldest news, never the program's memory.
    package func listen() -> AsyncStream<Subject> {
        let (stream, continuation) = AsyncStream.makeStream(of: Subject.self, bufferingPolicy: .bufferingNewest(100))
        let id = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) }
        }
        return stream
    }

    package var listeners: Int { state.withLock { $0.listeners.count } }

    /// How often something has happened since the start: what was counted before another number is out of date.
    var changes: Int { state.withLock { $0.changes } }

    /// Everything may be other than it was, though nobody can say what.
    func countEverything() { state.withLock { $0.changes += 1 } }

    /// Called by the store, for what was kept here and on every other node.
    func publish(_ subject: Subject) {
        let listeners = state.withLock { state in
            state.changes += 1
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.yield(subject) }
    }

    /// At shutdown: every stream ends.
    package func finish() {
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners { listener.finish() }
    }
}
