// Originals as they were sent (REP-13: "kept unmodified with hash"), and their derivatives, under the same hash.
// The same content comes twice and is kept once. Only derivatives are for showing, and only whole ones.

import FoundationEssentials

package struct MediaStore: Sendable {
    package let shelf: any MediaShelf

    package init(shelf: any MediaShelf) { self.shelf = shelf }

    /// Throws `MediaStoreError.damaged` when it is not what was made: a picture is compared with its sum, a film or a
    /// voice, which is read in parts, with its length.
    package func derivative(_ variant: MediaVariant, of hash: ContentHash) async throws -> ShelfFile {
        let name = ShelfName.derived(hash, variant)
        let damaged = MediaStoreError.damaged(name: name.description)
        guard let made = try await variants(of: hash, by: variant.plan) else {
            // Without its sheet nobody can say whether it is whole.
            throw try await shelf.exists(name) ? damaged : MediaStoreError.notFound
        }
        guard let facts = made.first(where: { $0.variant == variant }) else { throw MediaStoreError.notFound }
        do {
            let file = try await shelf.open(name)
            guard file.length == facts.bytes else { throw damaged }
            guard variant.isPicture else { return file }
            let bytes = try await file.bytes()
            guard facts.sha256 == nil || facts.sha256 == ContentHash(of: bytes) else { throw damaged }
            return ShelfFile(bytes)
        } catch MediaStoreError.notFound {
            throw damaged
        }
    }

    /// For those who may see everything: it still carries where and with what it was taken.
    package func original(_ hash: ContentHash) async throws -> ShelfFile { try await shelf.open(.original(hash)) }

    /// It was made, and all that belongs to it.
    package func holds(_ variant: MediaVariant, of hash: ContentHash) async throws -> Bool {
        try await variants(of: hash, by: variant.plan)?.contains { $0.variant == variant } ?? false
    }

    /// Nil when the content is not here, or not whole.
    package func facts(of hash: ContentHash) async throws -> StoredMedia? {
        // Facts in a form of another day are made again.
        try await sheet(.facts(of: hash))
    }

    /// What was made by a plan, or without one.
    func variants(of hash: ContentHash, by plan: String?) async throws -> [StoredVariant]? {
        guard let plan else { return try await facts(of: hash)?.variants }
        return try await sheet(.facts(of: hash, by: plan))
    }

    private func sheet<Sheet: Decodable>(_ name: ShelfName) async throws -> Sheet? {
        do {
            let bytes = try await shelf.open(name).bytes()
            return try? JSONDecoder().decode(Sheet.self, from: Data(bytes))
        } catch MediaStoreError.notFound, MediaStoreError.damaged {
            // A torn sheet says nothing; what it said is found out again.
            return nil
        }
    }

    /// Removes the original and everything made of it, the facts first.
    package func remove(_ hash: ContentHash) async throws {
        try await shelf.remove(.facts(of: hash))
        for section in [ShelfName.Section.derived, .originals] {
            for name in try await shelf.names(of: hash, in: section) { try await shelf.remove(name) }
        }
    }
}

extension ShelfName {
    /// The sheet on which stands what was made: of the content itself, or of it covered by a plan.
    static func facts(of hash: ContentHash, by plan: String? = nil) -> ShelfName {
        derived(hash, (plan.map { $0 + "." } ?? "") + "facts.json")
    }

    /// The plan whose sheet this is.
    var plan: String? {
        guard let tail, tail.hasSuffix(".facts.json") else { return nil }
        return String(tail.dropLast(".facts.json".count))
    }
}
