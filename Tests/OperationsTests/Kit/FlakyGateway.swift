import Outbound
import Synchronization

/// A gateway that fails as it is told, a number of times for each address, and then delivers.
final class FlakyGateway: MessageGateway {
    let name = "flaky"
    let reachesPhones = true
    private let failure: DeliveryFailure
    private let left: Mutex<[String: Int]>
    private let taken = Mutex<[Message]>([])

    init(_ failure: DeliveryFailure, times: [String: Int]) {
        self.failure = failure
        left = Mutex(times)
    }

    var messages: [Message] { taken.withLock { $0 } }

    func deliver(_ message: Message) async throws {
        let fails = left.withLock { left in
            guard let times = left[message.to], times > 0 else { return false }
            left[message.to] = times - 1
            return true
        }
        if fails { throw failure }
        taken.withLock { $0.append(message) }
    }
}
