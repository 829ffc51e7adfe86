// One backup of a province that goes on working.
//
// Read: run → dump, look, media, manifest → rehearse → give it its name.

package import LocalTime
package import Storage

package struct Backup: Sendable {
    package var place: any StorePlace
    /// The folder of originals and derivatives.
    package var media: String
    /// The backup's name, which nothing has yet.
    package var destination: String
    /// An age public key, or a file of them: then the backup is one sealed file.
    package var recipient: String?
    /// Restores it beside, compares, and takes that away again.
    package var isRehearsed = false
    package var now: Instant
    package var told: Headway.Listener

    package init(
        of place: any StorePlace, media: String, to destination: String, at now: Instant,
        told: @escaping Headway.Listener = { _ in }
    ) {
        (self.place, self.media, self.now, self.told) = (place, media, now, told)
        self.destination =
            destination.count > 1 && destination.hasSuffix("/") ? String(destination.dropLast()) : destination
    }

    package struct Made: Sendable {
        /// The folder, or the sealed file.
        package let path: String
        package let manifest: Manifest
        /// What the replay of the dump found; of a rehearsal where a dump cannot be replayed as it lies.
        package let verification: Verification?
    }
}

extension Backup {
    /// Makes it. It has its name when it is whole, looked through and on disk; until then nothing has.
    ///
    /// - Throws: `KeepingProblem`, `PlaceProblem`, `StorageError`.
    package func run() async throws -> Made {
        let final = recipient == nil ? destination : destination + ".tar.age"
        for path in [destination, final] where Files.exists(path) { throw KeepingProblem.exists(path: path) }
        if let recipient { try await inBackground { try Sealing.check(recipient) } }
        let part = try PartFolder(for: destination)
        do {
            let (manifest, verification) = try await fill(part.path)
            let rehearsed = isRehearsed ? try await rehearse(part.path, manifest) : nil
            try await inBackground { try keep(part, as: final) }
            return Made(path: final, manifest: manifest, verification: verification ?? rehearsed)
        } catch {
            part.remove()
            throw error
        }
    }

    /// The database first: then every medium that it names is there when its turn comes.
    private func fill(_ folder: String) async throws -> (Manifest, Verification?) {
        let file = folder + "/" + place.dumpName
        let dump = try await place.dump(to: file, told)
        let verification = try await look(into: file, dump)
        let manifest = try await inBackground { [self] in
            let copy = MediaCopy(source: media, target: folder + "/media", told: told)
            var manifest = Manifest(dump, place.engine, try copy.run(named: dump.media), at: now)
            try manifest.write(into: folder, told)
            try Files.syncAll(folder)
            return manifest
        }
        return (manifest, verification)
    }

    /// Replays the dump where it is a store as it lies, and was made by this program's schema.
    private func look(into file: String, _ dump: Dump) async throws -> Verification? {
        let isKnown = dump.origin.number == Migration.all.count
        return try await place.look(into: file) { [told] store -> Verification? in
            isKnown ? try await store.read { try $0.replay(told) } : nil
        } ?? nil
    }

    private func rehearse(_ folder: String, _ manifest: Manifest) async throws -> Verification {
        let beside = folder + ".rehearsal"
        Files.remove(beside)
        defer { Files.remove(beside) }
        let restored = Restoring(folder: folder, manifest: manifest, now: now, told: told)
        _ = try await inBackground { try Manifest.checked(in: folder, told) }
        return try await restored.database(into: place.rehearsal(in: beside), keeping: false) { _ in }.0
    }

    private func keep(_ part: PartFolder, as final: String) throws {
        guard let recipient else { return try Files.rename(part.path, to: final) }
        told(Headway(.sealing))
        let sealed = final + ".part"
        Files.remove(sealed)
        defer { Files.remove(sealed) }
        try Sealing.seal(part.path, into: sealed, for: recipient)
        try Files.rename(sealed, to: final)
        part.remove()
    }
}
