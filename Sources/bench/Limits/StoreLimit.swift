import Harness
import Storage

/// The same row through the store of the program, from many callers at once.
enum StoreLimit {
    static func rows(in place: Place, writers: Int, seconds: Double) async throws -> Latencies {
        let store = try place.openStore()
        do {
            let taken = try await rows(in: store, writers: writers, seconds: seconds)
            await store.close()
            return taken
        } catch {
            await store.close()
            throw error
        }
    }

    private static func rows(in store: any Store, writers: Int, seconds: Double) async throws -> Latencies {
        let key = store.dialect.engine == .sqlite ? "INTEGER PRIMARY KEY" : "BIGSERIAL PRIMARY KEY"
        try await store.write { tx in
            _ = try tx.run(
                "CREATE TABLE IF NOT EXISTS entry (id \(raw: key), at BIGINT NOT NULL, body TEXT NOT NULL)")
        }
        return try await Load.tasks(writers, seconds: seconds) { _ in
            try await store.write { tx in
                _ = try tx.run("INSERT INTO entry (at, body) VALUES (\(Int64(1)), \(SQLiteLimit.body))")
            }
        }
    }
}
