import Foundation
import LocalTime
import Office
import Storage
import StorageSQLite
import TestKit
import Testing

/// A file serves one node; but a node may be started twice by mistake, and commands run beside it.
@Suite("Programs that start in one moment on one file")
struct StartingOnOneFileTests {
    private static let now = Day(number: 20_000).at(hour: 8)

    @Test("open it and migrate it one after the other, and none ends with an error", arguments: 1...3)
    func together(round: Int) async throws {
        let folder = try TemporaryStore.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let applied = try await withThrowingTaskGroup(of: [String].self) { group in
            for _ in 1...6 {
                group.addTask {
                    let store = try SQLiteStore(path: folder + "/phananh.sqlite")
                    do {
                        let applied = try await store.migrate(Migration.all, at: Self.now)
                        await store.close()
                        return applied
                    } catch {
                        await store.close()
                        throw error
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(applied.sorted() == Migration.all.map(\.name).sorted())
    }

    @Test("one waits for the other for longer than a caller would")
    func turns() async throws {
        var impatient = SQLiteSettings()
        impatient.busySeconds = 0.01
        try await TemporaryFile.with(impatient) { temporary in
            let other = try SQLiteStore(path: temporary.path)
            let (gate, (began, begin)) = (Gate(), AsyncStream.makeStream(of: Void.self))
            async let held: Void = other.write { _ in
                begin.finish()
                gate.wait()
            }
            for await _ in began {}
            let waiting = RefusedFirst(store: temporary.store) { gate.open() }
            let migration = Migration(1, "notes", [.both("CREATE TABLE note (id INTEGER PRIMARY KEY)")])
            #expect(try await waiting.migrate([migration], at: Self.now) == ["notes"])
            try await held
            await other.close()
        }
    }
}

/// The store itself; it tells when it refused somebody because another program holds the file.
private struct RefusedFirst: Store {
    let store: SQLiteStore
    let refused: @Sendable () -> Void

    var dialect: Dialect { store.dialect }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        try await store.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> T) async throws -> T {
        do {
            return try await store.write(body)
        } catch StorageError.unavailable(.busy, let detail) {
            refused()
            throw StorageError.unavailable(.busy, detail: detail)
        }
    }

    func listen(_ heard: @escaping @Sendable (Announcement) -> Void) { store.listen(heard) }

    func close() async { await store.close() }
}
