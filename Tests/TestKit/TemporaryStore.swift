import Foundation
import Harness
package import Storage
package import StoragePostgres
package import StorageSQLite
import Synchronization

/// A real database of the running test's engine, gone after the test. There is no pretend one.
package struct TemporaryStore: Sendable {
    package let folder: String
    package let store: any Store

    /// Opens the same database once more, as another node does. On PostgreSQL alone may both be used at once.
    package let again: @Sendable () throws -> any Store

    /// Where it lies.
    package let place: any StorePlace

    /// Gives `body` a store and takes it away afterwards, however it ends.
    package static func with<T: Sendable>(_ body: (TemporaryStore) async throws -> T) async throws -> T {
        let temporary = try await TemporaryStore(Dialect.Engine.ofTest)
        do {
            let result = try await body(temporary)
            await temporary.end()
            return result
        } catch {
            await temporary.end()
            throw error
        }
    }

    package init(_ engine: Dialect.Engine) async throws {
        let folder = try Self.makeFolder()
        self.folder = folder
        switch engine {
        case .sqlite:
            again = { try SQLiteStore(path: folder + "/phananh.sqlite") }
            place = SQLitePlace(path: folder + "/phananh.sqlite")
        case .postgres:
            let settings = try await Self.freshSchema()
            again = { try PostgresStore(settings) }
            place = try PostgresPlace(settings)
        }
        store = try again()
    }

    package func end() async {
        await store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A folder that nobody else uses; the caller removes it.
    package static func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/phananh-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }
}

// MARK: - A place where nothing is yet

extension Dialect.Engine {
    /// - Parameter folder: where a file would be; the caller removes it.
    package func emptyPlace(in folder: String) async throws -> any StorePlace {
        switch self {
        case .sqlite: SQLitePlace(path: folder + "/phananh.sqlite")
        case .postgres: try PostgresPlace(try await TemporaryStore.freshSchema())
        }
    }
}

// MARK: - A schema for each test

extension TemporaryStore {
    private static let number = Atomic<Int>(0)
    private static let maker = Mutex<PostgresStore?>(nil)

    /// A schema of the tests' server that nobody else uses; it goes with the server.
    package static func freshSchema() async throws -> PostgresSettings {
        let cluster = try Cluster.shared()
        let schema = "t\(number.add(1, ordering: .relaxed).newValue)"
        let maker = try maker.withLock { maker in
            if let maker { return maker }
            var settings = PostgresSettings(url: cluster.url(schema: "public"))
            (settings.writers, settings.readers) = (2, 1)
            let made = try PostgresStore(settings)
            maker = made
            return made
        }
        try await maker.write { _ = try $0.run("CREATE SCHEMA \(raw: schema)") }
        var settings = PostgresSettings(url: cluster.url(schema: schema))
        (settings.writers, settings.readers) = (4, 3)
        return settings
    }
}

/// SQLite's own: a file and its settings, for tests of what is only there.
package struct TemporaryFile: Sendable {
    package let folder: String
    package let store: SQLiteStore

    package var path: String { folder + "/phananh.sqlite" }

    package static func with<T: Sendable>(
        _ settings: SQLiteSettings = SQLiteSettings(), _ body: (TemporaryFile) async throws -> T
    ) async throws -> T {
        let folder = try TemporaryStore.makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let temporary = TemporaryFile(
            folder: folder, store: try SQLiteStore(path: folder + "/phananh.sqlite", settings))
        do {
            let result = try await body(temporary)
            await temporary.store.close()
            return result
        } catch {
            await temporary.store.close()
            throw error
        }
    }
}
