// Files of a backup. All calls block.

import Crypto
import Foundation
import Media
import Outbound

enum Files {
    static func exists(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw KeepingProblem.disk(path: path, reason: "không tạo được thư mục") }
    }

    static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    /// Gives `old` the name `new`, which nothing has.
    static func rename(_ old: String, to new: String) throws {
        guard !exists(new) else { throw KeepingProblem.exists(path: new) }
        guard Foundation.rename(old, new) == 0 else { throw problem(new) }
        try sync(folder(of: new))
    }

    static func folder(of path: String) -> String { URL(fileURLWithPath: path).deletingLastPathComponent().path }

    /// Gives a folder that was made whole its name; an empty one of that name makes room.
    static func place(_ part: String, at folder: String) throws {
        if exists(folder) {
            guard all(below: folder).isEmpty else { throw KeepingProblem.exists(path: folder) }
            remove(folder)
        }
        try rename(part, to: folder)
    }

    /// Every file below `folder`, by its path from there, in order. What is not a file or a folder is listed too.
    static func all(below folder: String) -> [String] {
        let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
        guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
        var names: [String] = []
        while let name = walk.nextObject() as? String {
            if walk.fileAttributes?[.type] as? FileAttributeType != .typeDirectory { names.append(name) }
        }
        return names.sorted()
    }

    static func size(_ path: String) -> Int64? {
        var facts = stat()
        guard lstat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int64(facts.st_size)
    }

    /// SHA-256, in hexadecimal.
    static func hash(_ path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { throw problem(path) }
        defer { try? file.close() }
        var hash = SHA256()
        while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(data: chunk) }
        return Hex.text(hash.finalize())
    }

    /// Whether an original is what its name says; a sealed one is asked without a key.
    static func isWhole(original path: String) throws -> Bool {
        try ContentHash(hex: URL(fileURLWithPath: path).lastPathComponent)?.names(path) ?? false
    }

    /// A second name for bytes that nobody changes any more, or a copy where there can be none.
    ///
    /// - Returns: false when there is no such file.
    static func duplicate(_ old: String, as new: String) throws -> Bool {
        if link(old, new) == 0 { return true }
        switch errno {
        case ENOENT: return false
        case EEXIST: throw KeepingProblem.exists(path: new)
        case EXDEV, EPERM, EMLINK, EACCES, ENOTSUP: break
        default: throw problem(new)
        }
        guard exists(old) else { return false }
        do {
            try FileManager.default.copyItem(atPath: old, toPath: new)
        } catch { throw KeepingProblem.disk(path: new, reason: "không chép được") }
        return true
    }

    /// Everything in the folder, and the folder itself, is on disk when this returns.
    static func syncAll(_ folder: String) throws {
        guard let walk = FileManager.default.enumerator(atPath: folder) else { throw problem(folder) }
        while let name = walk.nextObject() as? String { try sync(folder + "/" + name) }
        try sync(folder)
    }

    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw problem(path) }
    }

    /// Reads `errno`, so it must follow the failed call at once.
    static func problem(_ path: String) -> KeepingProblem {
        .disk(path: path, reason: String(cString: strerror(errno)))
    }
}

/// Runs what takes long and waits for the disk outside the threads that async functions share.
func inBackground<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<T, any Error>) in
        DispatchQueue.global(qos: .utility).async { done.resume(with: Result { try work() }) }
    }
}
