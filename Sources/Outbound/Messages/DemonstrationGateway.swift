// The gateway of a demonstration: messages stay in memory, for a page that shows them in place of a phone.
// Never for a real installation, since that page shows everyone's codes.

package import LocalTime
import Synchronization

package final class DemonstrationGateway: MessageGateway {
    package struct Kept: Sendable {
        package let message: Message
        package let at: Instant
    }

    package static let capacity = 500

    package let name = "demonstration"
    package let reachesPhones = true
    private let kept = Mutex<[Kept]>([])
    private let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }

    package func deliver(_ message: Message) async throws {
        let entry = Kept(message: message, at: now())
        kept.withLock { kept in
            kept.append(entry)
            if kept.count > Self.capacity { kept.removeFirst(kept.count - Self.capacity) }
        }
    }

    /// Newest first.
    package var messages: [Kept] { kept.withLock { $0.reversed() } }

    package func newest(to address: String) -> Message? { messages.first { $0.message.to == address }?.message }
}
