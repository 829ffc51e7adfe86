// The pieces of an upload become one file again.

import Crypto
import Glibc

extension UploadObjects {
    /// Gives the hash of the whole.
    func gather(_ pieces: UploadPieces, into path: String) async throws -> ContentHash {
        let file = try await onDisk { [scratch] in
            try Folders.make(scratch)
            return try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
        }
        var hasher = SHA256()
        var end: Int64 = 0
        for piece in pieces.all {
            let start = end
            for try await chunk in try await objects.open(piece.name).chunks() {
                let place = end
                try await onDisk { try file.write(chunk, at: place) }
                hasher.update(data: chunk)
                end += Int64(chunk.count)
            }
            guard end - start == piece.length else { throw MediaStoreError.damaged(name: piece.name) }
        }
        return ContentHash(hasher.finalize())
    }
}
