import Foundation
import GRDB
import Harness

/// What SQLite can do with a row of a report's size that must be on disk before the answer.
enum SQLiteLimit {
    private static let table = "CREATE TABLE entry (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL)"
    static let body = String(repeating: "Cống tắc, nước tràn. ", count: 40)

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

    /// Rows that share a transaction and its sync, from one thread: the most that one file takes in. Each row's latency
    /// is that of its transaction.
    static func grouped(in folder: String, rows: Int, seconds: Double) throws -> Latencies {
        let queue = try DatabaseQueue(path: folder + "/grouped.sqlite")
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            try db.execute(sql: table)
        }
        defer { try? queue.close() }
        var taken: [UInt64] = []
        let start = nanoseconds()
        var now = start
        while now < start + UInt64(seconds * 1e9) {
            try queue.write { db in
                let insert = try db.cachedStatement(sql: "INSERT INTO entry (at, body) VALUES (?, ?)")
                for _ in 0..<rows { try insert.execute(arguments: [1, body]) }
            }
            let then = nanoseconds()
            taken += Array(repeating: then - now, count: rows)
            now = then
        }
        return Latencies(taken, seconds: Double(nanoseconds() - start) / 1e9)
    }
}
