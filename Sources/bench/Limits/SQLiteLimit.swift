import Foundation
import GRDB
import Harness
import LocalTime
import Storage
import StorageSQLite

/// What SQLite can do with a row of a report's size that must be on disk before the answer.
enum SQLiteLimit {
    private static let table = "CREATE TABLE entry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL)"
    private static let body = String(repeating: "Cống tắc, nước tràn. ", count: 40)

    /// One row, one transaction, one sync: as a program does that knows nothing better.
    static func oneByOne(in folder: String, seconds: Double) throws -> Latencies {
        let queue = try DatabaseQueue(path: folder + "/one.sqlite")
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            try db.execute(sql: table)
        }
        defer { try? queue.close() }
        return try Load.threads(1, seconds: seconds) { _ in
            var number: Int64 = 0
            return {
                number += 1
                try queue.write { [number] db in
                    let insert = try db.cachedStatement(sql: "INSERT INTO entry (id, at, body) VALUES (?, ?, ?)")
                    try insert.execute(arguments: [number, number, body])
                }
            }
        }
    }

    /// Through the storage of the program, where writers who wait together share a sync.
    static func together(in folder: String, writers: Int, seconds: Double) async throws -> Latencies {
        let store = try SQLiteStore(path: folder + "/together-\(writers).sqlite")
        try await store.write { _ = try $0.run(Query(raw: table)) }
        let taken = try await Load.tasks(writers, seconds: seconds) { _ in
            try await store.write { tx in
                _ = try tx.run("INSERT INTO entry (at, body) VALUES (\(Int64(1)), \(body))")
            }
        }
        await store.close()
        return taken
    }
}
