// Uploads on their way, wherever they lie: they survive a lost signal, a restart and the loss of the node that took
// them. Order of a life: create, append …, finish; then the intake reads the file, and the caller terminates it.

package protocol MediaUploads: Sendable {
    var largestBytes: Int64 { get }

    /// A folder that this node may write to, for files under way; what is forgotten there is purged.
    var ownFolder: String { get }

    /// Announces an upload of `length` bytes. An identifier has 1 to 64 letters, digits, hyphens and underscores.
    func create(_ id: String, length: Int64) async throws

    /// Where to go on from: `offset` bytes are safe.
    func status(_ id: String) async throws -> UploadStatus

    /// Takes chunks as they come and gives the new offset. When `chunks` throws, what came is kept and the error goes
    /// on; but with a checksum, bytes that cannot be checked are dropped. Of two who append at one offset, one wins;
    /// the other is told `busy` or `wrongOffset`.
    @discardableResult
    func append<Chunks: AsyncSequence>(
        _ id: String, at offset: Int64, _ chunks: Chunks, checksum: ChunkChecksum?
    ) async throws -> Int64 where Chunks.Element: Sequence<UInt8>

    /// Computes the hash, compares it with what the sender says, and seals the upload against any further change.
    /// A wrong checksum empties the upload, to be sent again from 0. Finishing twice gives the same answer.
    func finish(_ id: String, expecting expected: ContentHash?) async throws -> FinishedUpload

    /// Forgets it, finished or not. One that is not there is forgotten already.
    func terminate(_ id: String) async throws

    /// Removes what nobody touched since the given moment (milliseconds since 1970); gives how many there were.
    @discardableResult
    func purge(untouchedSince milliseconds: Int64) async throws -> Int
}

extension MediaUploads {
    @discardableResult
    package func append<Chunks: AsyncSequence>(
        _ id: String, at offset: Int64, _ chunks: Chunks
    ) async throws -> Int64 where Chunks.Element: Sequence<UInt8> {
        try await append(id, at: offset, chunks, checksum: nil)
    }

    /// The same with bytes at hand.
    @discardableResult
    package func append(
        _ id: String, at offset: Int64, _ bytes: [UInt8], checksum: ChunkChecksum? = nil
    ) async throws -> Int64 {
        let one = AsyncStream { continuation in
            continuation.yield(bytes)
            continuation.finish()
        }
        return try await append(id, at: offset, one, checksum: checksum)
    }

    package func finish(_ id: String) async throws -> FinishedUpload { try await finish(id, expecting: nil) }

    /// What may be announced at all.
    func check(_ id: String, length: Int64) throws {
        try UploadID.check(id)
        guard length > 0 else { throw UploadError.invalidLength }
        guard length <= largestBytes else { throw UploadError.tooLarge(limitBytes: largestBytes) }
    }
}

enum UploadID {
    /// An identifier is part of a name on disk: nothing in it may lead elsewhere.
    static func check(_ id: String) throws {
        let letters = id.utf8.allSatisfy { letter in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter)
                || letter == UInt8(ascii: "-") || letter == UInt8(ascii: "_")
        }
        guard letters, (1...64).contains(id.utf8.count) else { throw UploadError.invalidID }
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

/// A whole file on this node's disk, ready for the intake.
package struct FinishedUpload: Sendable {
    package let path: String
    package let bytes: Int64
    package let sha256: ContentHash
    /// Whose end would take the file away.
    private let keeper: (any Sendable)?

    package init(path: String, bytes: Int64, sha256: ContentHash, keeping keeper: (any Sendable)? = nil) {
        (self.path, self.bytes, self.sha256, self.keeper) = (path, bytes, sha256, keeper)
    }
}
