// Uploads on their way, as files: they survive a lost signal, a restart and a power cut. An identifier that the caller
// gives has two files: `<id>.part`, the bytes so far, and `<id>.json`, the length promised and, at the end, the hash.
//
// Nodes may share the folder. The file system must then offer, between nodes as on one: `flock` that holds everywhere
// and is let go when its node dies; that whoever gets the lock sees what its last holder wrote; `link` and `rename` that
// happen whole; and `fsync` that means a disk, or more than one node's memory. NFS 4 and CephFS do, with locking on
// (NFS without `nolock` or `local_lock`); object stores mounted as folders do not: for them there is `UploadObjects`.

import Glibc

package struct UploadFolder: MediaUploads {
    package let folder: String
    package let largestBytes: Int64
    private let home: MediaHome?

    package var ownFolder: String { folder }

    /// - Parameter home: the folder that must be there for anything new to be taken.
    package init(folder: String, largestBytes: Int64 = MediaLimits().largestBytes, home: MediaHome? = nil) {
        (self.folder, self.largestBytes, self.home) = (folder, largestBytes, home)
    }

    package func create(_ id: String, length: Int64) async throws {
        try check(id, length: length)
        let files = try UploadFiles(folder, id)
        try await onDisk {
            try home?.check()
            try Folders.make(folder)
            try files.announce(UploadRecord(length: length))
        }
    }

    package func status(_ id: String) async throws -> UploadStatus {
        let files = try UploadFiles(folder, id)
        return try await onDisk {
            let record = try files.record()
            return UploadStatus(offset: try files.size(), length: record.length, sha256: record.sha256)
        }
    }

    package func finish(_ id: String, expecting expected: ContentHash?) async throws -> FinishedUpload {
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

    package func terminate(_ id: String) async throws {
        let files = try UploadFiles(folder, id)
        try await onDisk { try files.remove() }
    }

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
            // What a program that ended while it wrote has left.
            for path in names.filter({ $0.contains(Draft.mark) }).map({ folder + "/" + $0 })
            where Folders.changed(path) ?? .max < milliseconds {
                try Folders.remove(path)
            }
            return removed
        }
    }
}
