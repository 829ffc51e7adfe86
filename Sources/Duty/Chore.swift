import LocalTime
package import Logging
import Operations
import ServiceLifecycle

/// Something done again and again while the program serves, day and night.
///
/// A turn that fails is logged and tried again at the next turn: what was due is still due, and the event that records
/// it is what keeps it from being done twice.
package struct Chore: Service {
    private let name: String
    private let pause: Duration
    private let log: Logger
    private let work: @Sendable () async throws -> Int

    package init(_ name: String, every pause: Duration, log: Logger, _ work: @escaping @Sendable () async throws -> Int)
    {
        self.name = name
        self.pause = pause
        self.log = log
        self.work = work
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await turn()
                // Cancelled while asleep is how a round ends.
                try? await Task.sleep(for: pause)
            }
        }
    }

    private func turn() async {
        do {
            // What a turn began it finishes, also when the program is told to stop: a message that has left is noted.
            let done = try await Task { [work] in try await work() }.value
            if done > 0 { log.debug("round done", metadata: ["round": "\(name)", "count": "\(done)"]) }
        } catch is CancellationError {
        } catch {
            log.error("round failed", metadata: ["round": "\(name)", "error": "\(String(reflecting: error))"])
        }
    }
}
