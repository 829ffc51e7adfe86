// A few threads for work that takes tens of milliseconds of pure computing. On the cooperative pool such work would
// hold up everyone; here only those wait who asked for it, and not in an endless line.

import Foundation

struct SlowWork: Sendable {
    private let queue: OperationQueue
    private let waitingLimit: Int

    init(name: String, threads: Int, waitingLimit: Int) {
        queue = OperationQueue()
        queue.name = name
        queue.maxConcurrentOperationCount = threads
        self.waitingLimit = waitingLimit
    }

    func run<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws(PasswordFailure) -> Result {
        guard queue.operationCount < waitingLimit else { throw .busy }
        let outcome: Result? = await withCheckedContinuation { continuation in
            queue.addOperation { continuation.resume(returning: try? work()) }
        }
        guard let outcome else { throw .impossible }
        return outcome
    }
}
