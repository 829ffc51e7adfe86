// Originals as they were sent (REP-13: "kept unmodified with hash"), and their derivatives, under the same hash.
// The same content comes twice and is kept once. Only derivatives are for showing.

import FoundationEssentials
import Glibc

package struct MediaStore: Sendable {
    package let shelf: any MediaShelf

    package init(shelf: any MediaShelf) { self.shelf = shelf }

    // MARK: Reading

    package func derivative(_ variant: MediaVariant, of hash: ContentHash) async throws -> ShelfFile {
        try await shelf.open(.derived(hash, variant))
    }

    /// For those who may see everything: it still carries where and with what it was taken.
    package func original(_ hash: ContentHash) async throws -> ShelfFile { try await shelf.open(.original(hash)) }

    package func holds(_ variant: MediaVariant, of hash: ContentHash) async throws -> Bool {
        try await shelf.exists(.derived(hash, variant))
    }

    /// Nil when the content is not here, or not whole.
    package func facts(of hash: ContentHash) async throws -> StoredMedia? {
        do {
            let bytes = try await shelf.open(.derived(hash, Self.facts)).bytes()
            // Facts in a form of another day are made again.
            return try? JSONDecoder().decode(StoredMedia.self, from: Data(bytes))
        } catch MediaStoreError.notFound {
            return nil
        }
    }

    // MARK: Writing

    /// The facts go last: where they are, everything is.
    func keep(_ media: StoredMedia, original: String, made: Workpiece) async throws {
        try await shelf.put(original, as: .original(media.sha256))
        try await keep(made, of: media.sha256) { $0 }
        let path = made.folder + "/" + Self.facts
        let text = [UInt8](try JSONEncoder().encode(media))
        try await onDisk { try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL).write(text, at: 0) }
        try await shelf.remove(.derived(media.sha256, Self.facts))
        try await shelf.put(path, as: .derived(media.sha256, Self.facts))
    }

    func keep(_ made: Workpiece, of hash: ContentHash, as named: (MediaVariant) -> MediaVariant) async throws {
        for file in made.files {
            try await shelf.put(file.path, as: .derived(hash, named(file.variant)))
        }
    }

    /// Removes the original and everything made of it, the facts first.
    package func remove(_ hash: ContentHash) async throws {
        try await shelf.remove(.derived(hash, Self.facts))
        for section in [ShelfName.Section.derived, .originals] {
            for name in try await shelf.names(of: hash, in: section) { try await shelf.remove(name) }
        }
    }

    private static let facts = "facts.json"
}
