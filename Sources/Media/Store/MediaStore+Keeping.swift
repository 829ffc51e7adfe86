// Putting what was made on the shelf: the derivatives, and then the sheet that says what they are. Where the sheet is,
// everything is.

import FoundationEssentials
import Glibc

extension MediaStore {
    /// What is described is what lies on the shelf. Where another node was first, that is its work and not ours: the two
    /// may differ in their bytes, and a sum of ours would call its picture damaged.
    func keep(
        _ made: Workpiece, of hash: ContentHash, as named: (MediaVariant) -> MediaVariant
    ) async throws -> [StoredVariant] {
        var kept: [StoredVariant] = []
        for file in made.files {
            let variant = named(file.variant)
            let name = ShelfName.derived(hash, variant)
            let (bytes, sum): (Int64, ContentHash)
            if try await shelf.put(file.path, as: name) {
                (bytes, sum) = (file.bytes, try await onDisk { try OpenFile(file.path, O_RDONLY).hash() })
            } else {
                let first = try await shelf.open(name)
                (bytes, sum) = (first.length, try await first.hash())
            }
            kept.append(
                StoredVariant(variant: variant, bytes: bytes, width: file.width, height: file.height, sha256: sum))
        }
        return kept
    }

    func seal(_ media: StoredMedia, in scratch: String) async throws {
        try await put(media, as: .facts(of: media.sha256), in: scratch) {
            guard let there = try await facts(of: media.sha256) else { return false }
            return !there.variants.isEmpty || media.variants.isEmpty
        }
    }

    func seal(_ variants: [StoredVariant], aired hash: ContentHash, in scratch: String) async throws {
        try await put(variants, as: .facts(of: hash, by: MediaVariant.airedPlan), in: scratch, called: "aired.json") {
            try await self.variants(of: hash, by: MediaVariant.airedPlan) != nil
        }
    }

    func seal(_ variants: [StoredVariant], by plan: BlurPlan, of hash: ContentHash, in scratch: String) async throws {
        try await put(variants, as: .facts(of: hash, by: plan.mark), in: scratch) {
            try await self.variants(of: hash, by: plan.mark) != nil
        }
    }

    /// A sheet that cannot be read is replaced; one that can be read says the same.
    private func put(
        _ sheet: some Encodable, as name: ShelfName, in scratch: String, called file: String = "facts.json",
        unless isReadable: () async throws -> Bool
    ) async throws {
        let path = scratch + "/" + file
        let text = [UInt8](try JSONEncoder().encode(sheet))
        try await onDisk { try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL).write(text, at: 0) }
        if try await shelf.put(path, as: name) { return }
        if try await isReadable() { return }
        try await shelf.remove(name)
        try await shelf.put(path, as: name)
    }
}
