import Dispatch
import GRDB
import Storage
import Synchronization

/// One writer, one sync for all that wait.
///
/// Bodies that arrive while a commit runs are done together in the next transaction, each under its own savepoint, so
/// that one that fails takes nobody with it. Every caller resumes only when its batch is on disk.
final class GroupCommit: Sendable {
    private struct State {
        var waiting: [any Job] = []
        var isRunning = false
    }

    private let pool: DatabasePool
    private let queue = DispatchQueue(label: "storage.write")
    private let state = Mutex(State())

    /// Enough to share a sync between all who wait, small enough that nobody waits long.
    private static let largestBatch = 256

    init(pool: DatabasePool) { self.pool = pool }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(Write(body: body, continuation: continuation))
        }
    }

    private func enqueue(_ job: any Job) {
        let mustStart = state.withLock { state in
            state.waiting.append(job)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if mustStart { queue.async { self.drain() } }
    }

    private func drain() {
        while true {
            let batch = state.withLock { state in
                let batch = Array(state.waiting.prefix(Self.largestBatch))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.isRunning = false }
                return batch
            }
            if batch.isEmpty { return }
            commit(batch)
        }
    }

    private func commit(_ batch: [any Job]) {
        var finishers: [() -> Void] = []
        do {
            try pool.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    finishers = batch.map { $0.run(database) }
                    return .commit
                }
            }
            for finish in finishers { finish() }
        } catch {
            // The transaction could not begin or could not be made durable: nobody's work is in.
            for job in batch { job.refuse(translated(error)) }
        }
    }
}

/// Somebody's write: done inside the shared transaction, answered after its commit.
private protocol Job: Sendable {
    /// - Returns: what to call once the batch is on disk.
    func run(_ database: Database) -> () -> Void
    func refuse(_ failure: any Error)
}

private struct Write<T: Sendable>: Job {
    let body: @Sendable (any Transaction) throws -> T
    let continuation: CheckedContinuation<T, any Error>

    func run(_ database: Database) -> () -> Void {
        let result = Result { try inSavepoint(database) }.mapError(translated)
        return { continuation.resume(with: result) }
    }

    func refuse(_ failure: any Error) { continuation.resume(throwing: failure) }

    private func inSavepoint(_ database: Database) throws -> T {
        var value: T?
        try database.inSavepoint {
            value = try body(SQLiteTransaction(database: database))
            return .commit
        }
        guard let value else { throw StorageError.failed("savepoint without a value") }
        return value
    }
}
