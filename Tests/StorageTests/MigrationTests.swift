import LocalTime
import Storage
import StorageSQLite
import TestKit
import Testing

@Suite("Migrations")
struct MigrationTests {
    private let now = Day(number: 20_000).at(hour: 8)
    private let first = Migration(
        1, "notes", [.both("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")])
    private let second = Migration(
        2, "sizes", [.sqlite("ALTER TABLE note ADD COLUMN size INTEGER"), .postgres("not SQLite at all")])

    @Test("each is applied once, in order, with its time")
    func once() async throws {
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            let earlier = try await store.migrate([first], at: now)
            let later = try await store.migrate([second, first], at: now + .days(1))
            let again = try await store.migrate([first, second], at: now + .days(2))
            #expect([earlier, later, again] == [["notes"], ["sizes"], []])
            let times: [Instant] = try await store.read { tx in
                try tx.rows("SELECT applied_at FROM schema_migration ORDER BY number").map { try $0[0] }
            }
            #expect(times == [now, now + .days(1)])
        }
    }

    @Test("programs that start together apply each one once")
    func together() async throws {
        try await TemporaryStore.with { temporary in
            let other = try SQLiteStore(path: temporary.path)
            async let here = temporary.store.migrate([first, second], at: now)
            async let there = other.migrate([first, second], at: now)
            let applied = try await here + there
            await other.close()
            #expect(applied.sorted() == ["notes", "sizes"])
        }
    }

    @Test("an applied text that was edited since is refused")
    func edited() async throws {
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate([first], at: now)
            let other = Migration(1, "notes", [.both("CREATE TABLE note (id INTEGER PRIMARY KEY)")])
            await #expect(throws: StorageError.editedMigration("notes")) {
                try await temporary.store.migrate([other, second], at: now)
            }
        }
    }

    @Test("a database of a later program is refused")
    func newer() async throws {
        try await TemporaryStore.with { temporary in
            try await temporary.store.migrate([first, second], at: now)
            await #expect(throws: StorageError.newerSchema(found: 2, known: 1)) {
                try await temporary.store.migrate([first], at: now)
            }
        }
    }

    @Test("one that fails half-way leaves nothing, and those before it stay")
    func halfway() async throws {
        try await TemporaryStore.with { temporary in
            let broken = Migration(
                2, "broken",
                [.both("CREATE TABLE page (id INTEGER PRIMARY KEY)"), .both("CREATE TABLE note (id INTEGER)")])
            await #expect(throws: StorageError.self) { try await temporary.store.migrate([first, broken], at: now) }
            let tables: [String] = try await temporary.store.read { tx in
                try tx.rows("SELECT name FROM sqlite_schema WHERE name IN ('note', 'page')").map { try $0[0] }
            }
            #expect(tables == ["note"])
        }
    }

    @Test("the province's own schema is applied whole")
    func all() async throws {
        try await TemporaryStore.with { temporary in
            let applied = try await temporary.store.migrate(Migration.all, at: now)
            let problems = try await temporary.store.integrityProblems()
            #expect(applied == Migration.all.map(\.name))
            #expect(problems == [])
        }
    }
}
