import Foundation
import Harness
import Storage
import StoragePostgres
import Synchronization
import Testing

@Suite("A database server that is killed under its writers")
struct BackendCrashTests {
    @Test("whoever waits is told to come back or is served; what was kept is there, once")
    func killed() async throws {
        let cluster = try Cluster(isDurable: false)
        defer { cluster.stop() }
        var settings = PostgresSettings(url: cluster.url(schema: "public"))
        (settings.writers, settings.readers) = (6, 2)
        let store = try PostgresStore(settings)
        try await store.write { _ = try $0.run("CREATE TABLE entry (number BIGINT NOT NULL)") }

        let told = Told()
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<12 { group.addTask { await write(to: store, from: Int64(writer), told) } }
            for _ in 0..<(ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 5) {
                let before = told.kept.count
                // Somebody must be served again before the next one dies.
                while told.kept.count < before + 20 { await Task.yield() }
                if let backend = cluster.backends.randomElement() { kill(backend, SIGKILL) }
            }
            told.end()
        }
        let rows = try await store.read { tx in
            try tx.rows("SELECT number FROM entry").map { try $0.get("number") as Int64 }
        }
        await store.close()
        #expect(told.strange == [])
        #expect(Set(rows).count == rows.count)
        #expect(told.kept.subtracting(rows) == [])
    }

    private func write(to store: PostgresStore, from writer: Int64, _ told: Told) async {
        var number = writer
        while !told.isOver {
            number += 12
            do {
                try await store.write { [number] in try $0.send("INSERT INTO entry (number) VALUES (\(number))") }
                told.keep(number)
            } catch let error as StorageError where error.isUnavailable {
            } catch {
                told.wonder("\(error)")
            }
        }
    }
}

/// What the writers were told.
private final class Told: Sendable {
    private let state = Mutex((isOver: false, kept: Set<Int64>(), strange: [String]()))

    var isOver: Bool { state.withLock { $0.isOver } }
    var kept: Set<Int64> { state.withLock { $0.kept } }
    var strange: [String] { state.withLock { $0.strange } }

    func end() { state.withLock { $0.isOver = true } }
    func keep(_ number: Int64) { state.withLock { _ = $0.kept.insert(number) } }
    func wonder(_ what: String) { state.withLock { $0.strange.append(what) } }
}
