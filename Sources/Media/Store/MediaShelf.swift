// Where files lie, by name: a folder, or an object store. A name is written once and never changed.

import Crypto
import Glibc

package protocol MediaShelf: Sendable {
    /// Keeps a copy of the finished file at `path`. False when the name is taken already: the same name means the same
    /// bytes, so that is success too. When it returns, the file survives a power cut.
    @discardableResult
    func put(_ path: String, as name: ShelfName) async throws -> Bool

    /// Lays the finished file at `path` where another way of keeping the same content lies. Whoever reads meanwhile
    /// reads one or the other, whole.
    func replace(_ name: ShelfName, with path: String) async throws

    func exists(_ name: ShelfName) async throws -> Bool

    /// Throws `MediaStoreError.notFound`.
    func open(_ name: ShelfName) async throws -> ShelfFile

    /// Places a copy where a program can read it; `path` must not exist.
    func copy(_ name: ShelfName, to path: String) async throws

    /// The names that begin so, within one content's folder.
    func names(of hash: ContentHash, in section: ShelfName.Section) async throws -> [ShelfName]

    /// What is not there is removed already.
    func remove(_ name: ShelfName) async throws
}

/// `originals/ab/cd/<sha-256>` or `derived/ab/cd/<sha-256>.<tail>`.
package struct ShelfName: Sendable, Hashable, CustomStringConvertible {
    package enum Section: String, Sendable { case originals, derived }

    package let section: Section
    package let hash: ContentHash
    package let tail: String?

    package static func original(_ hash: ContentHash) -> ShelfName {
        ShelfName(section: .originals, hash: hash, tail: nil)
    }

    package static func derived(_ hash: ContentHash, _ variant: MediaVariant) -> ShelfName {
        derived(hash, variant.rawValue)
    }

    static func derived(_ hash: ContentHash, _ tail: String) -> ShelfName {
        ShelfName(section: .derived, hash: hash, tail: tail)
    }

    /// Two levels of folders keep each short with a million files.
    package var folder: String { "\(section.rawValue)/\(hash.hex.prefix(2))/\(hash.hex.dropFirst(2).prefix(2))" }
    package var description: String { "\(folder)/\(hash.hex)" + (tail.map { "." + $0 } ?? "") }
}

/// A kept file, read in pieces. What was opened stays readable while it is held, even when it is removed meanwhile; of
/// an object store that is so for files of up to 1 MB, and reading a longer one then throws `MediaStoreError.notFound`.
package struct ShelfFile: Sendable {
    package typealias Pieces = @Sendable (_ offset: Int64, _ count: Int) async throws -> [UInt8]

    package let length: Int64
    let atOnce: Int
    private let piece: Pieces

    /// - Parameter atOnce: the most bytes that are asked of `piece`; 128 KB is what an HTTP body wants.
    package init(length: Int64, atOnce: Int = 1 << 17, _ piece: @escaping Pieces) {
        (self.length, self.atOnce, self.piece) = (length, atOnce, piece)
    }

    /// Bytes at hand.
    package init(_ bytes: [UInt8]) {
        self.init(length: Int64(bytes.count)) { offset, count in Array(bytes.dropFirst(Int(offset)).prefix(count)) }
    }

    /// The bytes of a range in chunks.
    package func chunks(_ range: Range<Int64>? = nil) -> Chunks {
        let range = (range ?? 0..<length).clamped(to: 0..<length)
        return Chunks(next: range.lowerBound, end: range.upperBound, atOnce: atOnce, piece: piece)
    }

    /// All of it, or a part: for what is small only.
    package func bytes(_ range: Range<Int64>? = nil) async throws -> [UInt8] {
        var all: [UInt8] = []
        for try await chunk in chunks(range) { all += chunk }
        return all
    }

    /// Reads all of it.
    package func hash() async throws -> ContentHash {
        var hasher = SHA256()
        for try await chunk in chunks() { hasher.update(data: chunk) }
        return ContentHash(hasher.finalize())
    }

    package struct Chunks: AsyncSequence, AsyncIteratorProtocol, Sendable {
        package typealias Element = [UInt8]
        fileprivate var next: Int64
        fileprivate let end: Int64
        fileprivate let atOnce: Int
        fileprivate let piece: Pieces

        package mutating func next() async throws -> [UInt8]? {
            guard next < end else { return nil }
            let chunk = try await piece(next, Int(Swift.min(end - next, Int64(atOnce))))
            // A file shorter than it was would otherwise be read for ever.
            guard !chunk.isEmpty else { throw MediaStoreError.notFound }
            next += Int64(chunk.count)
            return chunk
        }

        package func makeAsyncIterator() -> Chunks { self }
    }
}

extension ShelfFile {
    /// Copies it to a new file.
    func copy(to path: String) async throws {
        let copy = try await onDisk { try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL) }
        var end: Int64 = 0
        for try await chunk in chunks() {
            let place = end
            try await onDisk { try copy.write(chunk, at: place) }
            end += Int64(chunk.count)
        }
    }
}
