import FieldReports
import Foundation
import Harness
import Office
import Storage
import StoragePostgres
import TestKit
import Testing

@Suite("When the server fails or is not as it should be")
struct ServerTests {
    private func refusal(_ url: String, write: Query? = nil) async throws -> StorageError? {
        var settings = PostgresSettings(url: url)
        (settings.writers, settings.readers, settings.patience) = (1, 1, 0.2)
        let unchanging = settings
        return await #expect(throws: StorageError.self) {
            let store = try PostgresStore(unchanging)
            do {
                if let write { try await store.write { try $0.run(write) } }
                await store.close()
            } catch {
                await store.close()
                throw error
            }
        }
    }

    @Test("one that is not there is said to be away")
    func absent() async throws {
        let error = try await refusal("postgresql:///postgres?host=/nowhere")
        guard case .unavailable(.unreachable, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.sentence.contains("Chưa kết nối được") == true)
    }

    @Test("a database that does not exist is said to be refused, and why stands in the log's words")
    func wrongDatabase() async throws {
        let url = try Cluster.shared().url(schema: "public").replacing("/postgres?", with: "/khong-co?")
        let error = try await refusal(url)
        guard case .unavailable(.refused, let detail) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(detail.contains("khong-co"))
    }

    @Test("one that only reads says so when it is asked to write")
    func readOnly() async throws {
        let settings = try await TemporaryStore.freshSchema()
        let url = settings.url + "%20-cdefault_transaction_read_only%3Don"
        let error = try await refusal(url, write: "CREATE TABLE note (id INTEGER)")
        guard case .unavailable(.readOnly, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("one without a free connection says so")
    func crowded() async throws {
        let settings = try await TemporaryStore.freshSchema()
        let store = try PostgresStore(settings)
        try await store.write { try $0.run("CREATE ROLE vang_khach LOGIN CONNECTION LIMIT 0") }
        let error = try await refusal(settings.url.replacing("user=phananh", with: "user=vang_khach"))
        try await store.write { try $0.run("DROP ROLE vang_khach") }
        await store.close()
        guard case .unavailable(.connections, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("connections that are cut are made anew; who cannot know what became of it asks again, and all is there once")
    func cut() async throws {
        var settings = try await TemporaryStore.freshSchema()
        let killer = try PostgresStore(settings)
        settings.url += "&application_name=cut"
        let store = try PostgresStore(settings)
        try await makeNotes(store)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 1...200 {
                group.addTask { () async throws -> Void in try await store.keep(id) }
                if id.isMultiple(of: 40) { group.addTask { try await killer.cut() } }
            }
            try await group.waitForAll()
        }
        let kept = try await ids(store)
        await store.close()
        await killer.close()
        #expect(kept == Array(1...200))
    }

    @Test("what one node announces, another hears")
    func news() async throws {
        let settings = try await TemporaryStore.freshSchema()
        let (one, other) = (try PostgresStore(settings), try PostgresStore(settings))
        let (heard, hear) = AsyncStream.makeStream(of: Announcement.self)
        other.listen { hear.yield($0) }
        let code = ReportCode(number: 71)
        // The other may not listen yet, so it is said until it is heard.
        let saying = Task {
            while !Task.isCancelled {
                try await one.write { tx in
                    tx.announce(.changed(code.subject))
                    tx.announce(.books)
                }
            }
        }
        var wanted: Set<Announcement> = [.changed(code.subject), .books]
        for await piece in heard {
            wanted.remove(piece)
            if wanted.isEmpty { break }
        }
        saying.cancel()
        _ = try? await saying.value
        await one.close()
        await other.close()
        #expect(wanted.isEmpty)
    }
}

extension PostgresStore {
    /// As a telephone does that got no answer: the same again, under the same key.
    fileprivate func keep(_ id: Int) async throws {
        while true {
            do {
                try await write { tx in
                    try tx.run("INSERT INTO note (id, words) VALUES (\(id), 'a') ON CONFLICT (id) DO NOTHING")
                }
                return
            } catch StorageError.unavailable(.unreachable, _) {}
        }
    }

    /// Cuts connections of this schema's clients that are idle between two transactions: what is cut in the middle of
    /// a commit nobody can know the end of.
    fileprivate func cut() async throws {
        try await read { tx in
            _ = try tx.rows(
                """
                SELECT pg_terminate_backend(pid) AS n FROM pg_stat_activity
                 WHERE application_name = 'cut' AND state = 'idle'
                """)
        }
    }
}
