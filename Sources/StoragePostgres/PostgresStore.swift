import Dispatch
package import Storage

/// One province in a PostgreSQL database, served by any number of nodes.
///
/// Each connection belongs to a thread that lives with it, and work comes to it through a queue: one queue for those who
/// write and one for those who only read, so that neither keeps the other waiting.
package final class PostgresStore: Store {
    private let writes: JobQueue
    private let reads: JobQueue
    private let working = DispatchGroup()
    private let announcer = Announcer()
    private let courier: Courier

    /// - Throws: `StorageError` when the server is absent, too old or not usable: said at start, not at the first report.
    package init(_ settings: PostgresSettings) throws {
        try Self.look(settings)
        writes = JobQueue(limit: settings.waitingJobs)
        reads = JobQueue(limit: settings.waitingJobs)
        courier = Courier(settings, announcer)
        let (courier, writes, reads) = (courier, writes, reads)
        for number in 1...max(1, settings.writers) {
            startThread("storage.writer.\(number)", in: working) {
                Worker(.write, settings, writes, tell: courier.tell).serve()
            }
        }
        for number in 1...max(1, settings.readers) {
            startThread("storage.reader.\(number)", in: working) {
                Worker(.read, settings, reads, tell: { _ in }).serve()
            }
        }
        startThread("storage.courier", in: working) { courier.serve() }
    }

    /// Whether the server is there and fit.
    package static func look(_ settings: PostgresSettings) throws { _ = try connect(settings) }

    package var dialect: Dialect { .postgres }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await reads.perform(body)
    }

    @discardableResult
    package func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await writes.perform(body)
    }

    package func listen(_ heard: @escaping @Sendable (Announcement) -> Void) { announcer.listen(heard) }

    package func close() async {
        reads.close()
        writes.close()
        courier.close()
        await finished(working)
    }
}
