import Crypto
package import FieldReports
import LocalTime
package import Media
package import Office
import Outbound
import Storage

/// One whole file from a form, on its way into a report: looked at, cleaned and kept, owned by who sent it.
extension Attachments {
    /// - Throws: `MediaRefusal` with a sentence for the person; `AccountProblem.notSignedIn`; `MediaStoreError` where
    ///   the shelf cannot be read or written.
    package func take(_ bytes: [UInt8], photosOnly: Bool = false, by viewer: Viewer) async throws -> MediaItem {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        guard !bytes.isEmpty else { throw MediaRefusal.damaged }
        let (id, now) = (province.freshName(), now())
        let stored = try await taken(bytes, as: id, photosOnly: photosOnly)
        let record = MediaRecord(stored, id: id, owner: account, at: now)
        try await store.write { try $0.media.insert(record) }
        return MediaItem(id: id, kind: record.kind, addedAt: now, addedBy: .reporter, seconds: stored.durationSeconds)
    }

    private func taken(_ bytes: [UInt8], as id: String, photosOnly: Bool) async throws -> StoredMedia {
        try await library.uploads.create(id, length: Int64(bytes.count))
        do {
            try await library.uploads.append(id, at: 0, bytes)
            let stored = try await library.intake.take(try await library.uploads.finish(id), photosOnly: photosOnly)
            try await library.uploads.terminate(id)
            return stored
        } catch {
            // What was refused is not kept; a file that cannot be removed now is swept later.
            try? await library.uploads.terminate(id)
            throw error
        }
    }

    /// What the files are, whatever they are called here: the same photo taken in twice has one sum.
    ///
    /// - Throws: `StorageError` alone.
    package func sums(of media: [String]) async throws -> [String] {
        guard !media.isEmpty else { return [] }
        return try await store.read { tx in try media.compactMap { try tx.media.find($0)?.sha256 } }
    }

    /// The same of files that are not kept yet.
    package func sums(of files: [[UInt8]]) -> [String] { files.map { Hex.text(SHA256.hash(data: $0)) } }

    /// A file its owner uploaded, for the page on which they look it over before sending.
    /// - Throws: `MediaStoreError` where the shelf cannot be read or written.
    package func own(_ id: String, _ variant: MediaVariant, by viewer: Viewer) async throws -> ShelfFile? {
        guard let account = viewer.account,
            let record = try await store.read({ try $0.media.find(id) }), record.owner == account,
            let hash = ContentHash(hex: record.sha256)
        else { return nil }
        return try await derivative(variant, of: hash)
    }
}
