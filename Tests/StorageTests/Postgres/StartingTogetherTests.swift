import LocalTime
import Office
import Storage
import StoragePostgres
import TestKit
import Testing

/// «IF NOT EXISTS» does not look at what another connection is making at this moment: one of the two ends with 42710 or
/// 23505. A busy machine found it now and then; eight that start in one moment find it almost every time.
@Suite("Many nodes start in one moment on an empty database", .serialized)
struct StartingTogetherTests {
    @Test("each migration is applied once, and nobody ends with an error", arguments: 1...3)
    func together(round: Int) async throws {
        var settings = try await TemporaryStore.freshSchema()
        (settings.writers, settings.readers) = (1, 1)
        let stores = try (1...8).map { [settings] _ in try PostgresStore(settings) }
        let now = Day(number: 20_000).at(hour: 8)
        do {
            // Connected beforehand, so that they really meet.
            for store in stores { try await store.write { _ = try $0.rows("SELECT 1 AS n") } }
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for store in stores { group.addTask { try await store.migrate(Migration.all, at: now) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == Migration.all.map(\.name).sorted())
        } catch {
            for store in stores { await store.close() }
            throw error
        }
        for store in stores { await store.close() }
    }
}
