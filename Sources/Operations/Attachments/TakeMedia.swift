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
    package func take(
        _ file: ArrivingFile, photosOnly: Bool = false, isUrgent: Bool = false, by viewer: Viewer
    ) async throws -> MediaItem {
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        let (id, now, file) = (province.freshName(), now(), await file.finished)
        guard file.bytes > 0 else { throw MediaRefusal.damaged }
        let order = MediaOrder(account, isUrgent: isUrgent)
        let stored = try await library.intake.take(file, photosOnly: photosOnly, for: order)
        let record = MediaRecord(stored, id: id, owner: account, at: now)
        try await store.write { try $0.media.insert(record) }
        try await keepStill(stored, file, for: order)
        return MediaItem(id: id, kind: record.kind, addedAt: now, addedBy: .reporter, seconds: stored.durationSeconds)
    }

    /// What the files are, whatever they are called here: the same photo taken in twice has one sum.
    ///
    /// - Throws: `StorageError` alone.
    package func sums(of media: [String]) async throws -> [String] {
        guard !media.isEmpty else { return [] }
        return try await store.read { tx in try media.compactMap { try tx.media.find($0)?.sha256 } }
    }

    /// The same of files that are not kept yet.
    package func sums(of files: [ArrivingFile]) async -> [String] {
        var sums: [String] = []
        for file in files { sums.append(await file.sha256.hex) }
        return sums
    }

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

extension MediaOrder {
    init(_ owner: AccountID, isUrgent: Bool = false) {
        self.init(owner: "account \(owner.rawValue)", isUrgent: isUrgent)
    }
}
