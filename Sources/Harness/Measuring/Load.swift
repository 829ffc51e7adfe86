import Foundation
import Synchronization

/// Does one thing again and again, by several workers at once, for a time. What is under way when the time is up is
/// finished and counted.
package enum Load {
    /// Each worker is a thread with a step of its own, such as a connection that is kept.
    package static func threads(
        _ workers: Int, seconds: Double, _ make: @escaping @Sendable (Int) throws -> () throws -> Void
    ) throws -> Latencies {
        let outcome = Mutex<(taken: [UInt64], failure: (any Error)?)>(([], nil))
        let start = nanoseconds()
        let end = start + UInt64(seconds * 1e9)
        let all = DispatchGroup()
        for number in 0..<workers {
            all.enter()
            let thread = Thread {
                defer { all.leave() }
                do {
                    let taken = try repeated(until: end, try make(number))
                    outcome.withLock { $0.taken += taken }
                } catch {
                    outcome.withLock { $0.failure = error }
                }
            }
            thread.stackSize = 1 << 20
            thread.start()
        }
        all.wait()
        let (taken, failure) = outcome.withLock { $0 }
        if let failure { throw failure }
        return Latencies(taken, seconds: Double(nanoseconds() - start) / 1e9)
    }

    private static func repeated(until end: UInt64, _ step: () throws -> Void) throws -> [UInt64] {
        var taken: [UInt64] = []
        var now = nanoseconds()
        while now < end {
            try step()
            let then = nanoseconds()
            taken.append(then - now)
            now = then
        }
        return taken
    }

    /// Each worker is a task: for what is called in this process and waits without a thread.
    package static func tasks(
        _ workers: Int, seconds: Double, _ step: @escaping @Sendable (Int) async throws -> Void
    ) async throws -> Latencies {
        let start = nanoseconds()
        let end = start + UInt64(seconds * 1e9)
        let taken = try await withThrowingTaskGroup(of: [UInt64].self) { group in
            for number in 0..<workers {
                group.addTask {
                    var taken: [UInt64] = []
                    var now = nanoseconds()
                    while now < end {
                        try await step(number)
                        let then = nanoseconds()
                        taken.append(then - now)
                        now = then
                    }
                    return taken
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return Latencies(taken, seconds: Double(nanoseconds() - start) / 1e9)
    }
}
