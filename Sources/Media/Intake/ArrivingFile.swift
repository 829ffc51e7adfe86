// A file that comes inside a form: written to this node's disk as it comes, so that however many come at once, memory
// holds a piece of each. It is gone with its last user; what a program that ended has left is swept with the uploads.

import Crypto
import Glibc

package actor ArrivingFile {
    private nonisolated let path: String
    private let file: OpenFile
    private var hasher = SHA256()
    package private(set) var bytes: Int64 = 0

    /// Blocks.
    init(in folder: String) throws {
        try Folders.make(folder)
        path = folder + "/" + Draft.next()
        file = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL)
    }

    deinit { unlink(path) }

    /// Throws `MediaStoreError`.
    package func take(_ piece: [UInt8]) async throws {
        let place = bytes
        bytes += Int64(piece.count)
        hasher.update(data: piece)
        try await onDisk { [file] in try file.write(piece, at: place) }
    }

    /// Of what has come so far.
    package var sha256: ContentHash { ContentHash(hasher.finalize()) }

    package var finished: FinishedUpload { FinishedUpload(path: path, bytes: bytes, sha256: sha256, keeping: self) }
}

extension MediaLibrary {
    /// An empty file, for one that is about to come. Throws `MediaStoreError`.
    package func arrivingFile() async throws -> ArrivingFile {
        let folder = uploads.ownFolder
        return try await onDisk { [home] in
            try home?.check()
            return try ArrivingFile(in: folder)
        }
    }

    /// The same with bytes at hand.
    package func arrivingFile(_ bytes: [UInt8]) async throws -> ArrivingFile {
        let file = try await arrivingFile()
        try await file.take(bytes)
        return file
    }
}
