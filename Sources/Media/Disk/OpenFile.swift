// An open file, closed when its last user is gone. All calls block.

import Crypto
import Glibc

final class OpenFile: Sendable {
    let path: String
    private let descriptor: Int32

    init(_ path: String, _ flags: Int32, mode: mode_t = 0o600) throws {
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw diskError(path) }
    }

    deinit { close(descriptor) }

    var size: Int64 {
        get throws {
            var facts = stat()
            try check(fstat(descriptor, &facts))
            return Int64(facts.st_size)
        }
    }

    /// Empty at the end of the file.
    func read(at offset: Int64, upTo count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try retrying { pread(descriptor, buffer.baseAddress, count, off_t(offset)) }
        }
    }

    /// The same away from the threads that async functions share.
    var pieces: ShelfFile.Pieces {
        { offset, count in try await onDisk { try self.read(at: offset, upTo: count) } }
    }

    func write(_ bytes: [UInt8], at offset: Int64) throws {
        var written = 0
        while written < bytes.count {
            written += try bytes.withUnsafeBytes { raw in
                let rest = UnsafeRawBufferPointer(rebasing: raw[written...])
                return try retrying { pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset) + off_t(written)) }
            }
        }
    }

    func cut(to size: Int64) throws { try check(ftruncate(descriptor, off_t(size))) }

    /// Until then a power cut may take back what was written.
    func sync() throws { try check(fsync(descriptor)) }

    /// False when another holds it, in this process or in another one.
    func lockIfFree() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Said aloud: closing is not enough while a child process being started still has the descriptor.
    func unlock() { flock(descriptor, LOCK_UN) }

    func hash() throws -> ContentHash {
        var hasher = SHA256()
        var offset: Int64 = 0
        while true {
            let chunk = try read(at: offset, upTo: 1 << 18)
            if chunk.isEmpty { return ContentHash(hasher.finalize()) }
            hasher.update(data: chunk)
            offset += Int64(chunk.count)
        }
    }

    private func check(_ result: Int32) throws {
        guard result == 0 else { throw diskError(path) }
    }

    private func retrying(_ call: () -> Int) throws -> Int {
        while true {
            let count = call()
            if count >= 0 { return count }
            guard errno == EINTR else { throw diskError(path) }
        }
    }
}
