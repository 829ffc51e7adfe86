package import LocalTime
package import Storage

/// Copies a whole province from one place into another, empty one, and proves that it is the same there.
package struct Relocation: Sendable {
    package var source: any StorePlace
    package var target: any StorePlace
    /// The media folders of both, where both are known.
    package var media: (from: String, to: String)?
    package var now: Instant
    package var told: Headway.Listener

    package init(
        from source: any StorePlace, to target: any StorePlace, at now: Instant,
        told: @escaping Headway.Listener = { _ in }
    ) {
        (self.source, self.target, self.now, self.told) = (source, target, now, told)
    }

    package struct Made: Sendable {
        package let tables: [CopiedTable]
        package let verification: Verification
        /// Nil when media stayed where they are.
        package let media: MediaCopied?
    }
}

extension Relocation {
    /// - Throws: `PlaceProblem`, `KeepingProblem`, `StorageError`; the target is empty then, as it was.
    package func run() async throws -> Made {
        if let media, Files.exists(media.to), !Files.all(below: media.to).isEmpty {
            throw PlaceProblem.notEmpty(at: media.to)
        }
        let store = try await source.open()
        do {
            let made = try await target.build { try await copy(from: store, into: $0) }
            await store.close()
            return made
        } catch {
            await store.close()
            throw (error as? PlaceProblem)?.named(source.name) ?? error
        }
    }

    private func copy(from source: any Store, into target: any Store) async throws -> Made {
        let part = try media.map { try PartFolder(for: $0.to) }
        defer { part?.remove() }
        let (tables, (verification, copied)) = try await source.copy(into: target, at: now, told: told) {
            [told, media] tx in
            let copied = try media.flatMap { media in
                try part.map { part in
                    let copied = try MediaCopy(source: media.from, target: part.path, told: told)
                        .runAndCheck(named: try tx.mediaNamed())
                    try Files.syncAll(part.path)
                    return copied
                }
            }
            return (try tx.replay(told), copied)
        }
        if let media, let part { try Files.place(part.path, at: media.to) }
        return Made(tables: tables, verification: verification, media: copied)
    }
}
