// The connections of this node, and how they end: first each answer says that it is the last of its connection, and at
// the end whatever is still open is cut off.

import Logging
package import NIOCore
import Synchronization

package final class OpenConnections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isEnding = false
        var isOver = false
    }

    private let state = Mutex(State())

    package init() {}

    package var count: Int { state.withLock { $0.channels.count } }

    /// This node is about to end: it is not ready for anything new.
    package var isEnding: Bool { state.withLock { $0.isEnding } }

    package func announceEnd() { state.withLock { $0.isEnding = true } }

    /// Whatever is still open ends now, and nothing new begins.
    /// - Returns: how many were cut off.
    @discardableResult
    package func cutOff() -> Int {
        let open = state.withLock { state in
            (state.isEnding, state.isOver) = (true, true)
            return Array(state.channels.values)
        }
        for channel in open { channel.triggerUserOutboundEvent(CutOff(), promise: nil) }
        return open.count
    }

    /// What stands in each connection's way.
    package func watch(_ patience: RequestPatience = RequestPatience()) -> any RemovableChannelHandler {
        ConnectionWatch(self, patience)
    }

    func add(_ channel: any Channel) {
        let isOver = state.withLock { state in
            state.channels[ObjectIdentifier(channel)] = channel
            return state.isOver
        }
        channel.closeFuture.whenComplete { [weak self] _ in
            self?.state.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
        }
        if isOver { channel.close(promise: nil) }
    }
}

/// Told to a connection that is not to finish anything more.
struct CutOff: Sendable {}
