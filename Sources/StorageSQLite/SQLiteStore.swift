import Dispatch
import Foundation
import GRDB
package import Storage

/// The embedded engine: one file in one folder, many readers, one writer with group commit.
///
/// WAL with `synchronous = FULL`: when a write returns it is on disk.
package final class SQLiteStore: Store {
    package let dialect = Dialect.sqlite
    private let pool: DatabasePool
    private let writer: GroupCommit
    private let readers: DispatchQueue

    /// - Parameter path: the database file; made with its folder when absent.
    package init(path: String, readers count: Int = 4) throws {
        do {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            pool = try DatabasePool(path: path, configuration: Self.configuration(readers: count))
            // GRDB sets NORMAL for a pool after `prepareDatabase`; an acknowledged report must survive a power cut.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
                    throw StorageError.failed("synchronous is not FULL")
                }
            }
        } catch { throw translated(error) }
        writer = GroupCommit(pool: pool)
        readers = DispatchQueue(label: "storage.read", attributes: .concurrent)
    }

    private static func configuration(readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA cache_size = -16000")
            try database.execute(sql: "PRAGMA mmap_size = 268435456")
        }
        return configuration
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            readers.async { [pool] in
                let result = Result { try pool.read { try body(SQLiteTransaction(database: $0)) } }
                continuation.resume(with: result.mapError(translated))
            }
        }
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await writer.write(body)
    }

    package func close() async {
        // A reader that is still busy keeps the file open until the process ends; nothing is lost by it.
        try? pool.close()
    }

    /// Reads every page. Slow on a large store: for `verify` and for a file that was not closed cleanly.
    package func integrityProblems() async throws -> [String] {
        try await read { tx in
            try tx.rows("PRAGMA integrity_check").map { try $0.get("integrity_check") }.filter { $0 != "ok" }
        }
    }
}
