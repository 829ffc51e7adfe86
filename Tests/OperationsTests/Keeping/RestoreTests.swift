import FieldReports
import Foundation
import Office
import Outbound
import Storage
import TestKit
import Testing

@testable import Operations

@Suite("What is not brought back", .bothEngines)
struct RestoreTests {
    @Test("a flipped byte anywhere is refused, and so is a file too many, too short or gone")
    func damaged() async throws {
        try await withLivedIn { lived, folder in
            let backup = folder + "/b"
            _ = try await lived.backup(to: backup)
            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
            func refuses(_ what: String) async throws {
                let error = await #expect(throws: KeepingProblem.self, "\(what)") {
                    try await Restore(of: backup, into: target, folder: folder + "/new", at: lived.test.clock.now).run()
                }
                #expect(["backupDamaged", "noBackup"].contains(error?.code), "\(what)")
            }
            for name in Files.all(below: backup) {
                let url = URL(fileURLWithPath: backup + "/" + name)
                let whole = try Data(contentsOf: url)
                // A second name is not the province's own file any more.
                try FileManager.default.removeItem(at: url)
                try await refuses("\(name) gone")
                for place in Set([0, 1, 17, whole.count / 3, whole.count / 2, whole.count - 1])
                where place < whole.count {
                    var changed = whole
                    changed[place] ^= 0x10
                    try changed.write(to: url)
                    try await refuses("\(name) at \(place)")
                }
                try whole.dropLast().write(to: url)
                try await refuses("\(name) cut off")
                try (whole + [0]).write(to: url)
                try await refuses("\(name) too long")
                try whole.write(to: url)
            }
            try Data().write(to: URL(fileURLWithPath: backup + "/media/extra"))
            try await refuses("one too many")
            try FileManager.default.removeItem(atPath: backup + "/media/extra")
            try await target.requireEmpty()
            #expect(Files.all(below: folder + "/new") == [])
            _ = try await Restore(of: backup, into: target, folder: folder + "/new", at: lived.test.clock.now).run()
        }
    }

    @Test("a backup of a later schema, of a later form or of the other engine is refused")
    func later() async throws {
        try await withLivedIn { lived, folder in
            let made = try await lived.backup(to: folder + "/b")
            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
            func error(_ change: (inout Manifest) -> Void) async throws -> (any Error)? {
                var manifest = made.manifest
                change(&manifest)
                manifest.files = []
                for name in ["manifest.json", "manifest.json.sha256"] {
                    try FileManager.default.removeItem(atPath: folder + "/b/" + name)
                }
                try manifest.write(into: folder + "/b") { _ in }
                return await #expect(throws: (any Error).self) {
                    try await Restore(
                        of: folder + "/b", into: target, folder: folder + "/new", at: lived.test.clock.now
                    ).run()
                }
            }
            let known = Migration.all.count
            let newer = try await error { $0.database = Dump.Origin(number: known + 1, schema: "x") }
            #expect(newer as? StorageError == .newerSchema(found: known + 1, known: known))
            let format = try await error { $0.format = 2 }
            #expect(format as? KeepingProblem == .newerFormat(found: 2, known: 1))
            let other = try await error { $0.engine = $0.engine == "sqlite" ? "postgres" : "sqlite" }
            #expect((other as? KeepingProblem)?.code == "backupOtherEngine")
            try await target.requireEmpty()
        }
    }

    @Test("what does not hold what the manifest says of it is not kept")
    func different() async throws {
        try await withLivedIn { lived, folder in
            let made = try await lived.backup(to: folder + "/b")
            var manifest = made.manifest
            let other = try JSONDecoder().decode(
                TableDigest.self, from: Data(#"{"table":"event","rows":1,"sha256":"00"}"#.utf8))
            manifest.tables = manifest.tables.map {
                $0.table == "event" ? other : $0
            }
            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
            await #expect(throws: KeepingProblem.different(tables: ["event"])) {
                _ = try await Restoring(
                    folder: folder + "/b", manifest: manifest, now: lived.test.clock.now, told: { _ in }
                ).database(into: target, keeping: true) { _ in }
            }
            try await target.requireEmpty()
        }
    }

    @Test("a place with anything in it is refused, and stays")
    func notEmpty() async throws {
        try await withLivedIn { lived, folder in
            _ = try await lived.backup(to: folder + "/b")
            let before = try await lived.digests()
            await #expect(throws: PlaceProblem.notEmpty(at: lived.test.temporary.place.name)) {
                try await Restore(
                    of: folder + "/b", into: lived.test.temporary.place, folder: folder + "/new",
                    at: lived.test.clock.now
                ).run()
            }
            let after = try await lived.digests()
            #expect(after == before)

            let occupied = folder + "/occupied"
            try FileManager.default.createDirectory(atPath: occupied + "/media", withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: occupied + "/media/mine"))
            let target = try await Dialect.Engine.ofTest.emptyPlace(in: occupied)
            await #expect(throws: PlaceProblem.notEmpty(at: occupied)) {
                try await Restore(of: folder + "/b", into: target, folder: occupied, at: lived.test.clock.now).run()
            }
            #expect(Files.all(below: occupied) == ["media/mine"])
        }
    }

    /// Also of the last one that had a table which is gone since.
    @Test(
        "a backup of an earlier schema is brought up to date",
        arguments: [12, Migration.all.count { $0.number < 40 }, Migration.all.count - 1])
    func earlier(count: Int) async throws {
        try await withProvince { test in
            let folder = try TemporaryStore.makeFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let source = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/old")
            _ = try await source.build { try await $0.migrate(Array(Migration.all.prefix(count)), at: test.clock.now) }
            _ = try await Backup(of: source, media: folder + "/old/media", to: folder + "/b", at: test.clock.now).run()
            let target = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
            _ = try await Restore(of: folder + "/b", into: target, folder: folder + "/new", at: test.clock.now).run()
            let store = try await target.open()
            let number = try await store.read { try $0.schemaNumber() }
            await store.close()
            #expect(number == Migration.all.count)
        }
    }

    @Test("the key file at hand is tried on everybody")
    func keys() async throws {
        try await withLivedIn { lived, folder in
            let people = try await lived.test.province.store.read {
                try $0.people.batch(after: .init(rawValue: -1), limit: 500).count
            }
            _ = try await lived.backup(to: folder + "/b")
            let file = try KeyFile(path: folder + "/key")
            func check() async throws -> KeyCheck {
                let place = try await Dialect.Engine.ofTest.emptyPlace(in: folder + "/new")
                defer { try? FileManager.default.removeItem(atPath: folder + "/new") }
                var restore = Restore(
                    of: folder + "/b", into: place, folder: folder + "/new", at: lived.test.clock.now)
                restore.keys = file
                return try await restore.run().keys
            }
            #expect(try await check() == .noKeyFile)
            _ = try Vault.unlock(file, mayCreate: true)
            // The test's vault has no file, so the file's key is another.
            #expect(try await check() == .opened(0, failed: people))
        }
    }
}
