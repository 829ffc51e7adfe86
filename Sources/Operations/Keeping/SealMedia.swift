import Media
import Storage

/// What became of the shelf.
package struct MediaSealed: Sendable, Equatable {
    package var contents = 0
    /// Files that lay plain, or under a key of before.
    package var sealed = 0
    /// Contents that the database names and the shelf does not give whole; `verifyMedia` tells of them.
    package var faulty = 0

    package init(contents: Int = 0, sealed: Int = 0, faulty: Int = 0) {
        (self.contents, self.sealed, self.faulty) = (contents, sealed, faulty)
    }
}

extension Keeping {
    /// Seals what was kept before shelves were sealed, and what an older key sealed. It can be stopped and begun again,
    /// while the province works.
    /// - Throws: when it cannot be known, as when the object store is away.
    package func sealMedia(in scratch: String, told: (MediaSealed) -> Void = { _ in }) async throws -> MediaSealed {
        // What one that was stopped has left lies plain.
        Files.remove(scratch)
        defer { Files.remove(scratch) }
        var result = MediaSealed()
        var last = ""
        while true {
            let batch = try await store.read { [last] in try $0.media.contents(after: last, limit: 200) }
            guard let end = batch.last else { return result }
            for hash in batch.compactMap(ContentHash.init(hex:)) {
                result.contents += 1
                do {
                    result.sealed += try await library.store.reseal(hash, in: scratch)
                } catch MediaStoreError.notFound, MediaStoreError.damaged {
                    result.faulty += 1
                }
            }
            last = end
            told(result)
        }
    }
}
