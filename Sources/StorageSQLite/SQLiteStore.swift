import Dispatch
import GRDB
package import Storage

/// One province in one file, with one writer and a few readers.
///
/// Each connection belongs to a thread that lives with it, and work comes to it through a queue: no hop between
/// threads but the one there and back. Writes that wait together share one commit (`Writer`).
package final class SQLiteStore: Store {
    package let path: String
    private let pool: DatabasePool
    private let writes: JobQueue
    private let reads: JobQueue
    private let writing = DispatchGroup()
    private let reading = DispatchGroup()
    private let announcer = Announcer()

    /// Opens the file, or makes it and its folder when there is none.
    package init(path: String, _ settings: SQLiteSettings = SQLiteSettings()) throws {
        self.path = path
        writes = JobQueue(limit: settings.waitingJobs)
        reads = JobQueue(limit: settings.waitingJobs)
        pool = try translating { try openPool(at: path, settings) }
        let (pool, writes, reads, announcer) = (pool, writes, reads, announcer)
        startThread("storage.writer", in: writing) {
            live(with: writes) {
                pool.writeWithoutTransaction {
                    Writer(connection: SQLiteConnection($0), queue: writes, announcer: announcer, settings: settings)
                        .serve()
                }
            }
        }
        for number in 1...max(1, settings.readers) {
            startThread("storage.reader.\(number)", in: reading) {
                live(with: reads) {
                    try pool.unsafeRead { Reader(connection: SQLiteConnection($0), queue: reads).serve() }
                }
            }
        }
    }

    package var dialect: Dialect { .sqlite }

    /// How many writes wait for the next commit: how busy the store is.
    package var waitingWrites: Int { writes.count }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await reads.perform(body)
    }

    @discardableResult
    package func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await writes.perform(body)
    }

    package func listen(_ heard: @escaping @Sendable (Announcement) -> Void) { announcer.listen(heard) }

    /// Readers first: the writer then empties the log into the file, which is how a clean end is told from a crash.
    package func close() async {
        reads.close()
        await finished(reading)
        writes.close()
        await finished(writing)
        try? pool.close()
    }
}
