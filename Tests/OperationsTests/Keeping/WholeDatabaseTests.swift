import Foundation
import Harness
import LocalTime
import Programs
import Storage
import StoragePostgres
import TestKit
import Testing

@testable import Operations

/// A database of its own, as most provinces have one: with the schema that every database comes with, and a role that is
/// its owner and no more.
@Suite("A province that has a whole database")
struct WholeDatabaseTests {
    private let now = Day(number: 20_500).at(hour: 9)

    @Test("it is kept, rehearsed beside itself while it is used, and brought back into another, by its owner alone")
    func owner() async throws {
        try await Dialect.Engine.$ofTest.withValue(.sqlite) {
            try await withLivedIn { lived, folder in
                let live = try await database("mot"), other = try await database("hai")
                _ = try await Relocation(from: lived.test.temporary.place, to: live, at: now).run()
                let node = try await live.open()
                let schemas = try await node.read { try $0.schemas() }

                // The node has asked before, and asks the same again: what it has prepared still fits.
                let before = try await node.read { try $0.digests() }
                var backup = Backup(of: live, media: lived.media, to: folder + "/b", at: now)
                backup.isRehearsed = true
                _ = try await backup.run()
                let after = try await node.read { try $0.digests() }
                let left = try await node.read { try $0.schemas() }
                #expect(after == before)
                #expect(left == schemas)
                _ = try await node.write { try $0.run("DELETE FROM draft") }
                await node.close()

                let new = folder + "/new"
                let restored = try await Restore(of: folder + "/b", into: other, folder: new, at: now).run()
                let (tables, differences, _) = try await other.content()
                #expect(restored.manifest.database.schema == "public")
                #expect(tables == before)
                #expect(differences == [])
            }
        }
    }

    @Test("nobody sees the schema by another name while a dump is restored beside it")
    func unseen() async throws {
        let place = try await database("ba")
        _ = try await place.build { try await $0.migrate(Migration.all, at: now) }
        let (one, two) = (try await place.open(), try await place.open())
        let (renamed, rename) = AsyncStream.makeStream(of: Void.self)
        let gate = Gate()
        async let changing: Void = one.write { tx in
            try tx.run("ALTER SCHEMA public RENAME TO aside")
            try tx.run("CREATE SCHEMA public")
            rename.finish()
            gate.wait()
            try tx.run("DROP SCHEMA public")
            try tx.run("ALTER SCHEMA aside RENAME TO public")
        }
        for await _ in renamed {}
        let count: Int = try await two.write { tx in
            try tx.run("INSERT INTO draft (key_digest, body, updated_at) VALUES ('a', 'b', 1)")
            return try tx.rows("SELECT COUNT(*) FROM draft")[0][0]
        }
        gate.open()
        try await changing
        let still: Int = try await two.read { try $0.rows("SELECT COUNT(*) FROM draft")[0][0] }
        await one.close()
        await two.close()
        #expect(count == 1)
        #expect(still == 1)
    }

    private func database(_ name: String) async throws -> PostgresPlace {
        let cluster = try Cluster.shared()
        let programs = try #require(Cluster.programs)
        let shell = Program(path: programs + "/psql")
        for statement in ["CREATE ROLE \(name) LOGIN", "CREATE DATABASE \(name) OWNER \(name)"] {
            try shell.call([
                "--host=\(cluster.folder)", "--username=phananh", "--dbname=postgres", "--command=\(statement)",
            ])
            .run()
        }
        var settings = PostgresSettings(url: cluster.url(schema: "public", database: name, user: name))
        (settings.writers, settings.readers) = (2, 2)
        return try PostgresPlace(settings)
    }
}

extension Transaction {
    fileprivate func schemas() throws -> [String] {
        try rows("SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg_temp%' ORDER BY 1").map {
            try $0.get("name")
        }
    }
}
