// Brings a backup back into an empty place.
//
// Read: run → the backup, unsealed and checked → the media → the database → the keys.

import Foundation
package import LocalTime
package import Outbound
package import Storage

package struct Restore: Sendable {
    /// A backup's folder, or a sealed one (`….tar.age`).
    package var source: String
    /// The age identity that opens a sealed one.
    package var identity: String?
    package var place: any StorePlace
    /// The data folder; media go into `media` within it.
    package var folder: String
    /// Where the vault's keys should be.
    package var keys: KeyFile?
    package var now: Instant
    package var told: Headway.Listener

    package init(
        of source: String, into place: any StorePlace, folder: String, at now: Instant,
        told: @escaping Headway.Listener = { _ in }
    ) {
        (self.source, self.place, self.folder, self.now, self.told) = (source, place, folder, now, told)
    }

    package struct Made: Sendable {
        package let manifest: Manifest
        package let verification: Verification
        package let keys: KeyCheck
    }
}

extension Restore {
    /// - Throws: `KeepingProblem`, `PlaceProblem`, `StorageError`; nothing was brought anywhere then.
    package func run() async throws -> Made {
        try await requireEmpty()
        guard Files.size(source) != nil else { return try await restore(from: source) }
        guard let identity else { throw KeepingProblem.identityNeeded }
        let open = try PartFolder(for: folder + "/unsealed")
        defer { open.remove() }
        told(Headway(.unsealing))
        try await inBackground { try Sealing.unseal(source, into: open.path, with: identity) }
        return try await restore(from: open.path)
    }

    private var media: String { folder + "/media" }

    /// Nothing but what a restore left behind that was stopped.
    private func requireEmpty() async throws {
        try await place.requireEmpty()
        let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let standing = found.filter { name in
            name == "media" ? !Files.all(below: media).isEmpty : place.engine == .sqlite && !name.contains(".part")
        }
        guard standing.isEmpty else { throw PlaceProblem.notEmpty(at: folder) }
    }

    private func restore(from backup: String) async throws -> Made {
        let manifest = try await inBackground { try Manifest.checked(in: backup, told) }
        let restoring = Restoring(folder: backup, manifest: manifest, now: now, told: told)
        try restoring.requireFit(for: place)
        let part = try PartFolder(for: media)
        defer { part.remove() }
        try await inBackground {
            _ = try MediaCopy(source: backup + "/media", target: part.path, told: told).run(named: [])
            try Files.syncAll(part.path)
        }
        do {
            let (verification, opened) = try await restoring.database(into: place, keeping: true) { store in
                let check = try await store.check(keys)
                // Before the database, so that whoever finds the one finds the other.
                try Files.place(part.path, at: media)
                return check
            }
            return Made(manifest: manifest, verification: verification, keys: opened)
        } catch {
            // Only what was brought here goes away again, and only when the database is surely not there.
            if !Files.exists(part.path), (try? await place.requireEmpty()) != nil { Files.remove(media) }
            throw error
        }
    }
}
