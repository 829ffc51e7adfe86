import Foundation
package import Storage

/// A province in a file, or a file that is to be one.
///
/// What is being written stands under another name (`….part`) and takes its own when it is whole and on disk.
package struct SQLitePlace: StorePlace {
    package let path: String
    /// How the store is used while it is filled or looked through.
    let settings: SQLiteSettings

    package init(path: String, _ settings: SQLiteSettings = SQLiteSettings()) {
        (self.path, self.settings) = (path, settings)
    }

    package var engine: Dialect.Engine { .sqlite }
    package var name: String { path }
    package var dumpName: String { "database.sqlite" }

    package func open() async throws -> any Store {
        guard exists(path) else { throw PlaceProblem.noProvince(at: path) }
        return try await inBackground { try SQLiteStore(path: path, settings) }
    }

    package func requireEmpty() async throws {
        guard !exists(path), !exists(path + "-wal") else { throw PlaceProblem.notEmpty(at: path) }
    }

    package func rehearsal(in folder: String) -> any StorePlace { SQLitePlace(path: folder + "/phananh.sqlite") }
}

// MARK: - Making one

extension SQLitePlace {
    package func build<T: Sendable>(_ fill: @Sendable (any Store) async throws -> T) async throws -> T {
        try await make(keeping: true, from: { _ in }, fill)
    }

    package func restore<T: Sendable>(
        _ file: String, _ dump: Dump.Origin, keeping: Bool, _ check: @Sendable (any Store) async throws -> T
    ) async throws -> T {
        try await make(
            keeping: keeping, from: { try FileManager.default.copyItem(atPath: file, toPath: $0) }, check)
    }

    private func make<T: Sendable>(
        keeping: Bool, from source: @escaping @Sendable (_ part: String) throws -> Void,
        _ fill: @Sendable (any Store) async throws -> T
    ) async throws -> T {
        try await requireEmpty()
        let part = path + ".part"
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        // What a copy left behind that was stopped is no province, and makes room for the next.
        clear(part)
        defer { clear(part) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try await inBackground { try source(part) }
        let result = try await whole(part) { store in
            let result = try await fill(store)
            try await store.requireIntegrity()
            return result
        }
        guard keeping else { return result }
        try await inBackground {
            try requireAbsence()
            try FileManager.default.moveItem(atPath: part, toPath: path)
            try sync(folder.path)
        }
        return result
    }

    /// Opens `file` for `body`, and leaves it as the one file that holds everything.
    private func whole<T: Sendable>(
        _ file: String, _ body: @Sendable (SQLiteStore) async throws -> T
    ) async throws -> T {
        let store = try await inBackground { try SQLiteStore(path: file, settings) }
        do {
            let result = try await body(store)
            await store.close()
            try await inBackground {
                guard size(file + "-wal") == 0 else {
                    throw StorageError.unavailable(.inputOutput, detail: "\(file) could not be brought into one file")
                }
                for tail in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + tail) }
                try sync(file)
            }
            return result
        } catch {
            await store.close()
            throw error
        }
    }

    private func requireAbsence() throws {
        guard !exists(path) else { throw PlaceProblem.notEmpty(at: path) }
    }

    private func clear(_ part: String) {
        for tail in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: part + tail) }
    }
}

// MARK: - Dumps

extension SQLitePlace {
    /// The dump is a store: what is said of it is read from the copy itself.
    package func dump(to file: String, _ told: @escaping Headway.Listener) async throws -> Dump {
        guard exists(path) else { throw PlaceProblem.noProvince(at: path) }
        told(Headway(.dumping))
        try await inBackground { try copyStore(path, to: file) }
        do {
            return try await whole(file) { try await $0.read { try Dump($0, schema: nil, told) } }
        } catch let problem as PlaceProblem { throw problem.named(path) }
    }

    package func look<T: Sendable>(
        into file: String, _ body: @Sendable (any Store) async throws -> T
    ) async throws -> T? {
        guard exists(file) else { throw PlaceProblem.noProvince(at: file) }
        return try await whole(file) { store in
            try await store.requireIntegrity()
            return try await body(store)
        }
    }
}

extension SQLiteStore {
    fileprivate func requireIntegrity() async throws {
        let problems = try await integrityProblems()
        guard problems.isEmpty else {
            throw StorageError.corrupt(detail: problems.prefix(5).joined(separator: "; "))
        }
    }
}

private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

private func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
}
