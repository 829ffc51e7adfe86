import Foundation
import Storage

/// One transaction that somebody waits for.
struct Job: Sendable {
    /// Does the work and gives back how to answer: the answer is only given when the work is safe.
    let attempt: @Sendable (SQLiteTransaction) throws -> @Sendable () -> Void
    let fail: @Sendable (any Error) -> Void
}

/// Where callers leave their work and threads fetch it.
///
/// Unchecked because the compiler cannot see that every access to the two variables holds `condition`.
final class JobQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private var waiting: [Job] = []
    private var isClosed = false

    init(limit: Int) { self.limit = limit }

    /// - Returns: why the job was not taken.
    func add(_ job: Job) -> StorageError? {
        condition.withLock {
            if isClosed { return .unavailable(.closed, detail: "the store is closed") }
            if waiting.count >= limit { return .unavailable(.busy, detail: "\(limit) transactions wait already") }
            waiting.append(job)
            condition.signal()
            return nil
        }
    }

    /// Waits for work. Nothing when the queue is closed and empty.
    func take(upTo count: Int) -> [Job] {
        condition.withLock {
            while waiting.isEmpty {
                if isClosed { return [] }
                condition.wait()
            }
            let taken = Array(waiting.prefix(count))
            waiting.removeFirst(taken.count)
            return taken
        }
    }

    /// Jobs that were taken and not tried are the first of the next turn.
    func putBack(_ jobs: ArraySlice<Job>) {
        guard !jobs.isEmpty else { return }
        condition.withLock {
            waiting.insert(contentsOf: jobs, at: 0)
            condition.signal()
        }
    }

    /// What waits is still done; nothing more is taken.
    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }
}
