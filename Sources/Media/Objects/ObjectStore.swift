// Whatever keeps whole objects by name and is reached by every node. This room does not know which protocol it speaks:
// the client is declared to be one where both are known.
//
// What it must do: an object is there whole or not at all, and lasts from the moment `keep` returns; of several who
// write one name with `onlyIfAbsent`, one wins; whoever reads a name after that finds it. Listings may lag behind.

import Glibc

package protocol ObjectStore: Sendable {
    /// False when `onlyIfAbsent` and the name is taken: then nothing was written.
    @discardableResult
    func keep(_ content: ObjectContent, as name: String, onlyIfAbsent: Bool) async throws -> Bool

    /// The bytes of a range, cut at the end, and the length of the whole. Throws `MediaStoreError.notFound`.
    func read(_ name: String, _ range: Range<Int64>) async throws -> (bytes: [UInt8], total: Int64)

    /// How many bytes it has; nil when it is not there.
    func length(of name: String) async throws -> Int64?

    /// Everything whose name begins so, in order.
    func names(beginning: String) async throws -> [ObjectFacts]

    /// What is not there is removed already.
    func remove(_ name: String) async throws

    /// Lets go of connections.
    func close() async
}

package struct ObjectFacts: Sendable, Equatable {
    package let name: String
    /// In bytes.
    package let length: Int64
    /// When it was written, in milliseconds since 1970 by the store's clock.
    package let changed: Int64

    package init(name: String, length: Int64, changed: Int64) {
        (self.name, self.length, self.changed) = (name, length, changed)
    }
}

/// What is to be kept, and its hash: stores want to know both before the first byte.
package struct ObjectContent: Sendable {
    package let file: ShelfFile
    package let sha256: ContentHash

    package init(_ bytes: [UInt8]) {
        (file, sha256) = (ShelfFile(bytes), ContentHash(of: bytes))
    }

    /// Reads the file once for its hash; blocks.
    init(reading open: OpenFile) throws {
        (file, sha256) = (ShelfFile(length: try open.size, open.pieces), try open.hash())
    }
}

extension ObjectStore {
    /// With the beginning in hand: a small object is read in one exchange, and stays readable when it is removed.
    func open(_ name: String) async throws -> ShelfFile {
        let start = try await read(name, 0..<Int64(objectPart))
        if Int64(start.bytes.count) == start.total { return ShelfFile(start.bytes) }
        return ShelfFile(length: start.total, atOnce: objectPart) { offset, count in
            if offset == 0, count <= start.bytes.count { return Array(start.bytes.prefix(count)) }
            return try await read(name, offset..<offset + Int64(count)).bytes
        }
    }

    /// Copies it to a new file.
    func copy(_ name: String, to path: String) async throws { try await open(name).copy(to: path) }
}

/// How much of an object is asked for at a time.
private let objectPart = 1 << 20
