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
/// Unchecked because the compiler cannot see that every access to the variables holds `condition`.
final class JobQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private let limit: Int
    private var jobs: [Job] = []
    /// Where the waiting ones begin: the front is cut off only now and then, so that a long queue is not slow too.
    private var first = 0
    private var isClosed = false

    init(limit: Int) { self.limit = limit }

    var count: Int { condition.withLock { waiting } }

    private var waiting: Int { jobs.count - first }

    /// - Returns: why the job was not taken.
    func add(_ job: Job) -> StorageError? {
        condition.withLock {
            if isClosed { return .unavailable(.closed, detail: "the store is closed") }
            if waiting >= limit { return .unavailable(.busy, detail: "\(limit) transactions wait already") }
            jobs.append(job)
            condition.signal()
            return nil
        }
    }

    /// Waits for work. Nothing when the queue is closed and empty.
    func take(upTo count: Int) -> [Job] {
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
    func putBack(_ untried: ArraySlice<Job>) {
        guard !untried.isEmpty else { return }
        condition.withLock {
            jobs.insert(contentsOf: untried, at: first)
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
