// Writing a small secret file so that a power cut leaves either the old text or the new one, and nobody else can
// read it at any moment in between.

import Foundation

enum DurableFile {
    struct Failure: Error {
        let reason: String

        /// Of the last system call.
        static func now(_ doing: String) -> Failure {
            Failure(reason: "\(doing): \(String(cString: strerror(errno)))")
        }
    }

    /// Replaces `path` at once, with permissions 0600, and returns when it is on the disk.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let temporary = path + ".new"
        unlink(temporary)
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .now("open") }
        do throws(Failure) {
            defer { close(file) }
            try writeAll(bytes, to: file)
            guard fsync(file) == 0 else { throw .now("fsync") }
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            defer { unlink(temporary) }
            throw .now("rename")
        }
        try syncFolder(of: path)
    }

    /// Runs `body` while no other process does so for this path. The empty `.lock` file stays: removing it would
    /// let two processes hold two different locks.
    static func locked<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        try FileManager.default.createDirectory(
            atPath: folder(of: path), withIntermediateDirectories: true,
            attributes: [.posixPermissions: NSNumber(value: 0o700)])
        let lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw Failure.now("open") }
        defer { close(lock) }
        guard flock(lock, LOCK_EX) == 0 else { throw Failure.now("flock") }
        return try body()
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(Failure) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(file, $0.baseAddress! + written, bytes.count - written)
            }
            guard count > 0 || errno == EINTR else { throw .now("write") }
            written += max(0, count)
        }
    }

    /// The new name is durable only when the folder is.
    private static func syncFolder(of path: String) throws(Failure) {
        let folder = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .now("open") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw .now("fsync") }
    }

    private static func folder(of path: String) -> String {
        URL(fileURLWithPath: path).deletingLastPathComponent().path
    }
}
