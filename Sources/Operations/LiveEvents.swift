package import Office
import Synchronization

/// Tells whoever listens that something happened to a subject. Only its name travels: each listener reads again, with
/// its own viewer, so nothing can be heard that may not be seen.
package final class LiveEvents: Sendable {
    private struct State {
        var next = 0
        var changes = 0
        var listeners: [Int: AsyncStream<Subject>.Continuation] = [:]
        var seats: [String: Int] = [:]
        var isOver = false
    }

    private let limits: StreamLimits
    private let state = Mutex(State())

    package init(limits: StreamLimits = StreamLimits()) { self.limits = limits }

    /// A slow listener loses the oldest news, never the program's memory. After the end there are none.
    package func listen() -> AsyncStream<Subject> {
        let (stream, continuation) = AsyncStream.makeStream(of: Subject.self, bufferingPolicy: .bufferingNewest(100))
        let id: Int? = state.withLock { state in
            guard !state.isOver else { return nil }
            state.next += 1
            state.listeners[state.next] = continuation
            return state.next
        }
        guard let id else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: id) }
        }
        return stream
    }

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
        let listeners = state.withLock { state in
            state.isOver = true
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }
}

// MARK: - Seats

/// How many streams may be open at a node.
package struct StreamLimits: Sendable {
    /// For one account, in all its windows.
    package var account = 12
    /// For one address: a whole school or a mobile network may be behind it.
    package var address = 60
    package var all = 2000

    package init() {}
}

package struct TooManyStreams: Error {}

/// Whose stream it is.
package enum StreamHolder: Sendable {
    case account(Int64)
    /// An IPv4 address or a whole IPv6 /64.
    case address(String)
}

/// One open stream; given back when it is gone.
package final class StreamSeat: Sendable {
    private let giveBack: @Sendable () -> Void

    fileprivate init(_ giveBack: @escaping @Sendable () -> Void) { self.giveBack = giveBack }
    deinit { giveBack() }
}

extension LiveEvents {
    /// Open streams of whoever listens from outside.
    package var listeners: Int { state.withLock { $0.seats.values.reduce(0, +) } }

    /// - Throws: `TooManyStreams` where this one, or everybody together, holds as many as a node gives.
    package func seat(for holder: StreamHolder) throws(TooManyStreams) -> StreamSeat {
        let (key, most) =
            switch holder {
            case .account(let number): ("account \(number)", limits.account)
            case .address(let address): (address, limits.address)
            }
        let isFree = state.withLock { state in
            let isFull = state.seats.values.reduce(0, +) >= limits.all
            guard !isFull, state.seats[key, default: 0] < most else { return false }
            state.seats[key, default: 0] += 1
            return true
        }
        guard isFree else { throw TooManyStreams() }
        return StreamSeat { [weak self] in
            self?.state.withLock { state in
                state.seats[key, default: 1] -= 1
                if state.seats[key] == 0 { state.seats[key] = nil }
            }
        }
    }
}
