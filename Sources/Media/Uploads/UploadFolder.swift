// Uploads on their way, as files: they survive a lost signal, a restart and a power cut. An identifier that the caller
// gives has two files: `<id>.part`, the bytes so far, and `<id>.json`, the length promised and, at the end, the hash.
// Order of a life: create, append …, finish; then the intake reads it, and the caller terminates it.

import Glibc

package struct UploadFolder: Sendable {
    package let folder: String
    package let largestBytes: Int64

    package init(folder: String, largestBytes: Int64 = MediaLimits().largestBytes) {
        (self.folder, self.largestBytes) = (folder, largestBytes)
    }

    /// Announces an upload of `length` bytes.
    package func create(_ id: String, length: Int64) async throws {
        let files = try UploadFiles(folder, id)
        guard length > 0 else { throw UploadError.invalidLength }
        guard length <= largestBytes else { throw UploadError.tooLarge(limitBytes: largestBytes) }
        try await onDisk {
            try Folders.make(folder)
            try files.announce(UploadRecord(length: length))
        }
    }

    /// Where to go on from: `offset` bytes are safe on disk.
    package func status(_ id: String) async throws -> UploadStatus {
        let files = try UploadFiles(folder, id)
        return try await onDisk {
            let record = try files.record()
            return UploadStatus(offset: try files.size(), length: record.length, sha256: record.sha256)
        }
    }

    /// Computes the hash, compares it with what the sender says, and seals the file against any further change.
    /// A wrong checksum empties the upload, to be sent again from 0. Finishing twice gives the same answer.
    package func finish(_ id: String, expecting expected: ContentHash? = nil) async throws -> FinishedUpload {
        let files = try UploadFiles(folder, id)
        return try await onDisk {
            let file = try files.locked()
            defer { file.unlock() }
            var record = try files.record()
            let size = try file.size
            guard size == record.length else { throw UploadError.incomplete(offset: size, length: record.length) }
            let hash = try record.sha256 ?? file.hash()
            guard expected == nil || expected == hash else {
                if record.sha256 == nil { try files.empty(file) }
                throw UploadError.wrongChecksum
            }
            if record.sha256 == nil {
                try file.sync()
                record.sha256 = hash
                try files.replace(record)
            }
            return FinishedUpload(path: files.part, bytes: size, sha256: hash)
        }
    }

    /// Forgets it, finished or not. One that is not there is forgotten already.
    package func terminate(_ id: String) async throws {
        let files = try UploadFiles(folder, id)
        try await onDisk { try files.remove() }
    }

    /// Removes what nobody touched since the given moment (milliseconds since 1970); gives how many there were.
    @discardableResult
    package func purge(untouchedSince milliseconds: Int64) async throws -> Int {
        try await onDisk {
            let names = try Folders.names(in: folder)
            let ids = Set(
                names.filter { !$0.hasPrefix(".") }.compactMap { $0.split(separator: ".").first.map(String.init) })
            var removed = 0
            for id in ids {
                guard let files = try? UploadFiles(folder, id), files.touched() < milliseconds else { continue }
                if (try? files.remove()) != nil { removed += 1 }
            }
            return removed
        }
    }
}

package struct UploadStatus: Sendable, Equatable {
    package let offset: Int64
    package let length: Int64
    /// Known once finished.
    package let sha256: ContentHash?

    package init(offset: Int64, length: Int64, sha256: ContentHash?) {
        (self.offset, self.length, self.sha256) = (offset, length, sha256)
    }
}

/// A whole file, ready for the intake.
package struct FinishedUpload: Sendable {
    package let path: String
    package let bytes: Int64
    package let sha256: ContentHash

    package init(path: String, bytes: Int64, sha256: ContentHash) {
        (self.path, self.bytes, self.sha256) = (path, bytes, sha256)
    }
}
