import Foundation
package import StorageSQLite

/// A real database in a folder of its own, gone after the test. There is no pretend one.
package struct TemporaryStore: Sendable {
    package let folder: String
    package let store: SQLiteStore

    package var path: String { folder + "/phananh.sqlite" }

    /// Gives `body` a store and takes folder and store away afterwards, however it ends.
    package static func with<T: Sendable>(
        _ settings: SQLiteSettings = SQLiteSettings(), _ body: (TemporaryStore) async throws -> T
    ) async throws -> T {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let temporary = TemporaryStore(
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

    /// A folder that nobody else uses; the caller removes it.
    package static func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/phananh-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }
}
