import Foundation

/// One transaction that somebody waits for.
package struct Job: Sendable {
    /// Does the work and gives back how to answer: the answer is only given when the work is safe.
    package let attempt: @Sendable (any Transaction) throws -> @Sendable () -> Void
    package let fail: @Sendable (any Error) -> Void
    /// Since when somebody waits.
    package let since = ContinuousClock.now
}

/// Where callers leave their work and the threads that live with a connection fetch it.
///
/// Unchecked because the compiler cannot see that every access to the variables holds `condition`.
package final class JobQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private var jobs: [Job] = []
    /// Where the waiting ones begin: the front is cut off only now and then, so that a long queue is not slow too.
    private var first = 0
    private var isClosed = false

    package init(limit: Int) { self.limit = limit }

    package var count: Int { condition.withLock { waiting } }

    private var waiting: Int { jobs.count - first }

    /// - Returns: why the job was not taken.
    package func add(_ job: Job) -> StorageError? {
        condition.withLock {
            if isClosed { return .unavailable(.closed, detail: "the store is closed") }
            if waiting >= limit { return .unavailable(.busy, detail: "\(limit) transactions wait already") }
            jobs.append(job)
            condition.signal()
            return nil
        }
    }

    /// Waits for work. Nothing when the queue is closed and empty.
    package func take(upTo count: Int) -> [Job] {
        condition.withLock {
            while waiting == 0 {
                if isClosed { return [] }
                condition.wait()
            }
            let taken = Array(jobs[first...].prefix(count))
            first += taken.count
            if first * 2 >= jobs.count {
                jobs.removeFirst(first)
                first = 0
            }
            return taken
        }
    }

    /// Jobs that were taken and not tried are the first of the next turn.
    package func putBack(_ untried: ArraySlice<Job>) {
        guard !untried.isEmpty else { return }
        condition.withLock {
            jobs.insert(contentsOf: untried, at: first)
            condition.signal()
        }
    }

    /// What waits is still done; nothing more is taken.
    package func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }
}

// MARK: - Waiting for one's transaction

extension JobQueue {
    /// Leaves `body` as a job and waits for what becomes of it.
    package func perform<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { caller in
            let job = Job(
                attempt: { transaction in
                    let value = try body(transaction)
                    return { caller.resume(returning: value) }
                },
                fail: { caller.resume(throwing: $0) })
            if let refusal = add(job) { job.fail(refusal) }
        }
    }
}
