import Foundation
import Storage
import Synchronization
import TestKit
import Testing

@testable import Operations

@Suite("A whole province moves to another place", .bothEngines)
struct RelocationTests {
    @Test("everything arrives on either engine, and is found there by its words", arguments: Dialect.Engine.allCases)
    func everything(engine: Dialect.Engine) async throws {
        try await withLivedIn { lived, folder in
            let target = try await engine.emptyPlace(in: folder + "/new")
            var move = Relocation(from: lived.test.temporary.place, to: target, at: lived.test.clock.now)
            move.media = (lived.media, folder + "/new/media")
            let made = try await move.run()
            let (tables, differences, found) = try await target.content()
            #expect(made.tables.map(\.source) == made.tables.map(\.target))
            let expected = try await lived.digests()
            #expect(tables == expected)
            #expect(tables.filter { $0.rows == 0 }.map(\.table).sorted() == ["cooperation"])
            #expect(differences == [])
            #expect(made.verification.differences == [])
            #expect(made.verification.reports == 4)
            #expect(found == 2)
            #expect(made.media?.files == 3)
            #expect(made.media?.isWhole == true)
            #expect(Files.all(below: folder + "/new/media") == Files.all(below: lived.media))
        }
    }

    @Test("words stay as they were, byte for byte", arguments: Dialect.Engine.allCases)
    func words(engine: Dialect.Engine) async throws {
        try await withLivedIn { lived, folder in
            let target = try await engine.emptyPlace(in: folder)
            _ = try await Relocation(from: lived.test.temporary.place, to: target, at: lived.test.clock.now).run()
            let store = try await target.open()
            let drafts: [String] = try await store.read { tx in
                try tx.rows("SELECT body FROM draft ORDER BY key_digest").map { try $0.get("body") }
            }
            await store.close()
            #expect(drafts.map { Array($0.utf8) } == LivedIn.odd.map { Array($0.utf8) })
        }
    }

    @Test("a target with anything in it is refused, and stays as it is", arguments: Dialect.Engine.allCases)
    func notEmpty(engine: Dialect.Engine) async throws {
        try await withLivedIn { lived, folder in
            let target = try await engine.emptyPlace(in: folder)
            let move = Relocation(from: lived.test.temporary.place, to: target, at: lived.test.clock.now)
            _ = try await move.run()
            let before = try await target.content().tables
            await #expect(throws: PlaceProblem.notEmpty(at: target.name)) { try await move.run() }
            let after = try await target.content().tables
            #expect(after == before)
        }
    }

    @Test("a place without a province is refused, and looking at it makes none")
    func nothing() async throws {
        try await withProvince { test in
            let folder = try TemporaryStore.makeFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let source = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/a")
            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/b")
            await #expect(throws: PlaceProblem.noProvince(at: source.name)) {
                try await Relocation(from: source, to: target, at: test.clock.now).run()
            }
            try await source.requireEmpty()
            try await target.requireEmpty()
            #expect(Files.all(below: folder) == [])
        }
    }

    @Test("a source of an earlier schema is refused: whoever runs it brings it up to date first")
    func older() async throws {
        try await withProvince { test in
            let folder = try TemporaryStore.makeFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let source = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/a")
            _ = try await source.build { try await $0.migrate(Array(Migration.all.dropLast()), at: test.clock.now) }
            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/b")
            let known = Migration.all.count
            await #expect(throws: PlaceProblem.olderSchema(found: known - 1, known: known)) {
                try await Relocation(from: source, to: target, at: test.clock.now).run()
            }
        }
    }

    @Test("a copy that is stopped half-way leaves nothing", arguments: Dialect.Engine.allCases)
    func stopped(engine: Dialect.Engine) async throws {
        try await withLivedIn { lived, folder in
            let target = try await engine.emptyPlace(in: folder + "/new")
            let copying = Mutex<Task<Void, any Error>?>(nil)
            let source = lived.test.temporary.place
            let now = lived.test.clock.now
            let ready = Gate()
            let task = Task {
                let move = Relocation(from: source, to: target, at: now) { headway in
                    guard headway == Headway(.copying, "report", 4) else { return }
                    ready.wait()
                    copying.withLock { $0?.cancel() }
                }
                _ = try await move.run()
            }
            copying.withLock { $0 = task }
            ready.open()
            await #expect(throws: CancellationError.self) { try await task.value }
            try await target.requireEmpty()
            #expect(Files.all(below: folder) == [])
            _ = try await Relocation(from: source, to: target, at: now).run()
            let (tables, _, _) = try await target.content()
            let expected = try await lived.digests()
            #expect(tables == expected)
        }
    }

    @Test("what the target's schema refuses leaves nothing either", arguments: Dialect.Engine.allCases)
    func orphan(engine: Dialect.Engine) async throws {
        try await withLivedIn { lived, folder in
            // A line that refers to nobody, as a hand without constraints may leave it.
            try await lived.test.province.store.write { tx in try tx.loosen("upload") }
            try await lived.test.province.store.write { tx in
                try tx.run("INSERT INTO upload (id, owner, length, created_at) VALUES ('x', 424242, 1, 0)")
            }
            let target = try await engine.emptyPlace(in: folder)
            await #expect(throws: StorageError.self) {
                try await Relocation(from: lived.test.temporary.place, to: target, at: lived.test.clock.now).run()
            }
            try await target.requireEmpty()
            #expect(Files.all(below: folder) == [])
        }
    }

    @Test("what a killed copy left beside is no province, and makes room")
    func leftover() async throws {
        try await withLivedIn { lived, folder in
            try Data("half".utf8).write(to: URL(fileURLWithPath: folder + "/phananh.sqlite.part"))
            let target = try await Dialect.Engine.sqlite.emptyPlace(in: folder)
            await #expect(throws: PlaceProblem.self) { try await target.open() }
            _ = try await Relocation(from: lived.test.temporary.place, to: target, at: lived.test.clock.now).run()
            #expect(Files.all(below: folder) == ["phananh.sqlite"])
        }
    }

    @Test("a medium that the folder lacks, or that was changed, is named")
    func media() async throws {
        try await withLivedIn { lived, folder in
            let hash = try await lived.test.province.store.read { try $0.mediaNamed() }[0]
            let original = "\(lived.media)/originals/\(hash.prefix(2))/\(hash.dropFirst(2).prefix(2))/\(hash)"
            try Data("khác".utf8).write(to: URL(fileURLWithPath: original))
            var move = Relocation(
                from: lived.test.temporary.place, to: try await Dialect.Engine.sqlite.emptyPlace(in: folder + "/a"),
                at: lived.test.clock.now)
            move.media = (lived.media, folder + "/a/media")
            let changed = try await move.run()
            #expect(changed.media?.damaged.count == 1)
            try FileManager.default.removeItem(atPath: original)
            move.target = try await Dialect.Engine.sqlite.emptyPlace(in: folder + "/b")
            move.media = (lived.media, folder + "/b/media")
            let lacking = try await move.run()
            #expect(lacking.media?.missing == [hash])
        }
    }
}

extension Transaction {
    /// Takes a table's references away.
    fileprivate func loosen(_ table: String) throws {
        switch dialect.engine {
        case .sqlite:
            // The same table without them: SQLite cannot drop one alone.
            try run("DROP TABLE \(raw: table)")
            try run(
                """
                CREATE TABLE \(raw: table) (id TEXT PRIMARY KEY, owner BIGINT NOT NULL, length BIGINT NOT NULL,
                                            media TEXT, created_at BIGINT NOT NULL)
                """)
        case .postgres: try run("ALTER TABLE \(raw: table) DROP CONSTRAINT upload_owner_fkey")
        }
    }
}
