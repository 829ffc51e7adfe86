import Dispatch
import Foundation
import GRDB
import Storage

extension SQLiteStore {
    /// Writes the province as it stands now into a new file, while everyone goes on reading and writing.
    ///
    /// The file appears under its name only when it is whole and on disk.
    /// - Throws: `StorageError`, also when there is such a file already.
    package func backup(to destination: String) async throws {
        let source = path
        try await inBackground { try copyStore(source, to: destination) }
    }
}

/// Runs what takes long and waits for the disk outside the threads that async functions share.
func inBackground<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<T, any Error>) in
        DispatchQueue.global(qos: .utility).async { done.resume(with: Result { try translating(work) }) }
    }
}

func copyStore(_ source: String, to destination: String) throws {
    guard !FileManager.default.fileExists(atPath: destination) else {
        throw StorageError.failed("there is a file \(destination) already")
    }
    let part = destination + ".part"
    try? FileManager.default.removeItem(atPath: part)
    do {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        let connection = try DatabaseQueue(path: source, configuration: configuration)
        try connection.vacuum(into: part)
        try connection.close()
        try sync(part)
        try FileManager.default.moveItem(atPath: part, toPath: destination)
        try sync(URL(fileURLWithPath: destination).deletingLastPathComponent().path)
    } catch {
        try? FileManager.default.removeItem(atPath: part)
        throw error
    }
}

/// A file is safe when it is synced, its name when its folder is.
func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw StorageError.unavailable(.inputOutput, detail: "cannot open \(path)") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageError.unavailable(.inputOutput, detail: "cannot sync \(path)") }
}
