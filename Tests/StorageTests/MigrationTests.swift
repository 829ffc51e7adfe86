import LocalTime
import TestKit
import Testing

@testable import Storage

@Suite("Migrations", .bothEngines)
struct MigrationTests {
    private let now = Day(number: 20_000).at(hour: 8)
    private let first = Migration(
        1, "notes", [.both("CREATE TABLE note (id INTEGER PRIMARY KEY, words TEXT NOT NULL)")])
    private let second = Migration(
        2, "sizes",
        Migration.Statement.each { dialect in
            switch dialect.engine {
            case .sqlite: ["ALTER TABLE note ADD COLUMN size INTEGER CHECK (typeof (size) = 'integer')"]
            case .postgres: ["ALTER TABLE note ADD COLUMN size INTEGER, ADD COLUMN other TSVECTOR"]
            }
        })

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
            let other = try temporary.again()
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

    @Test("a number that was left free is applied later where its neighbours were, and a program without it is refused")
    func gap() async throws {
        let third = Migration(3, "pages", [.both("CREATE TABLE page (id INTEGER PRIMARY KEY)")])
        try await TemporaryStore.with { temporary in
            let store = temporary.store
            try await store.migrate([first, third], at: now)
            #expect(try await store.migrate([first, second, third], at: now) == ["sizes"])
            #expect(try await store.migrate([first, second, third], at: now) == [])
            await #expect(throws: StorageError.newerSchema(found: 2, known: 3)) {
                try await store.migrate([first, third], at: now)
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
                try tx.rows(tx.dialect.tables(named: ["note", "page"])).map { try $0[0] }
            }
            #expect(tables == ["note"])
        }
    }

    @Test("the province's own schema is applied whole")
    func all() async throws {
        try await TemporaryStore.with { temporary in
            let applied = try await temporary.store.migrate(Migration.all, at: now)
            #expect(applied == Migration.all.map(\.name))
        }
    }
}

extension Dialect {
    fileprivate func tables(named names: [String]) -> Query {
        switch engine {
        case .sqlite: "SELECT name FROM sqlite_schema WHERE name IN (\(list: names))"
        case .postgres:
            """
            SELECT tablename AS name FROM pg_tables
             WHERE schemaname = current_schema() AND tablename IN (\(list: names))
            """
        }
    }
}
