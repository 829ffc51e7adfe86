import LocalTime
package import Media
package import Office
package import Outreach
package import Storage

extension Bulletins {
    /// - Throws: `NoSuchBulletin`.
    package func read(_ number: Int64, for viewer: Viewer) async throws -> Draft {
        try await province.store.read { tx in
            let bulletin: Draft = try tx.bulletin(number)
            guard bulletin.isVisible(to: viewer) else { throw NoSuchBulletin() }
            return bulletin
        }
    }

    /// What was changed last comes first; an operator is given those that are approved.
    ///
    /// - Throws: `AccountProblem` for whoever reads no bulletins.
    package func list(
        _ states: Set<BulletinState>, for viewer: Viewer, after cursor: BulletinCursor? = nil, limit: Int = 50
    ) async throws -> [BulletinRow] {
        let seen = states.intersection(try self.states(visibleTo: viewer))
        return try await province.store.read { [table] in try table($0).list(seen, after: cursor, limit: limit) }
    }

    /// How many there are of each state that this viewer may see.
    ///
    /// - Throws: `AccountProblem` for whoever reads no bulletins.
    package func counts(for viewer: Viewer) async throws -> [BulletinState: Int] {
        let seen = try states(visibleTo: viewer)
        return try await province.store.read { [table] in try table($0).counts() }.filter { seen.contains($0.key) }
    }

    /// How many readings were asked for before the one that this bulletin waits for, and how often it was begun; nil when
    /// it waits for none.
    ///
    /// - Throws: `StorageError` alone.
    package func waiting(_ number: Int64) async throws -> (ahead: Int, tries: Int)? {
        try await province.store.read { tx in
            guard let work = try tx.soundWork.of(Subject(Purpose.kind, number)).first else { return nil }
            return (try tx.soundWork.ahead(of: work), work.tries)
        }
    }

    /// A take, for those who may look into the bulletin.
    ///
    /// - Throws: `NoSuchBulletin`.
    package func sound(
        of take: Int, in number: Int64, as format: BulletinSound.Format, for viewer: Viewer
    ) async throws -> BulletinSound {
        let bulletin = try await read(number, for: viewer)
        guard let sound = bulletin.take(take)?.sound else { throw NoSuchBulletin() }
        return try await province.file(of: sound, as: format)
    }

    private func states(visibleTo viewer: Viewer) throws -> Set<BulletinState> {
        try viewer.require(BulletinReaders.ofApproved(Purpose.self))
        return viewer.holds(BulletinReaders.all) ? Set(BulletinState.allCases) : [.approved]
    }
}

/// A sound to be played.
package struct BulletinSound: Sendable {
    package let file: ShelfFile
    package let contentType: String
    /// Changes when what is heard changes.
    package let mark: String

    package enum Format: String, Sendable, CaseIterable { case mp3, wav, opus }
}

// MARK: - In public

extension Bulletins where Purpose == ForPublic {
    /// What the public was told in the last weeks, the newest first.
    ///
    /// - Throws: `StorageError` alone.
    package func published(weeks: Int = 12, limit: Int = 100) async throws -> [Bulletin] {
        let today = province.now().day
        return try await province.store.read { tx in
            try tx.bulletins.published(on: today, since: today - weeks * 7, limit: limit)
                .compactMap { try Bulletin.load($0.number, in: tx) }
                .filter { try tx.mayStillBeTold($0.content.source) }
        }
    }

    /// One of them, however long ago.
    ///
    /// - Throws: `NoSuchBulletin` for what is not approved, was withdrawn, or has not begun.
    package func published(_ number: Int64) async throws -> Bulletin {
        let today = province.now().day
        return try await province.store.read { tx in
            let bulletin: Bulletin = try tx.bulletin(number)
            guard bulletin.state == .approved, bulletin.content.validFrom <= today,
                try tx.mayStillBeTold(bulletin.content.source)
            else { throw NoSuchBulletin() }
            return bulletin
        }
    }

    /// What is heard of it in one language.
    ///
    /// - Throws: `NoSuchBulletin`.
    package func publishedSound(
        of number: Int64, in language: BroadcastLanguage, as format: BulletinSound.Format
    ) async throws -> BulletinSound {
        let bulletin = try await published(number)
        guard bulletin.content.languages.contains(language), let sound = bulletin.playing(in: language)?.sound else {
            throw NoSuchBulletin()
        }
        return try await province.file(of: sound, as: format)
    }

    /// The file of a track that is played, by its hash: for players and stations.
    ///
    /// - Throws: `NoSuchBulletin`.
    package func sound(
        ofTrack hash: String, of number: Int64, as format: BulletinSound.Format
    ) async throws -> BulletinSound {
        let bulletin: Bulletin = try await province.store.read { try $0.bulletin(number) }
        let sounds = bulletin.takes.compactMap(\.sound)
        guard bulletin.state == .approved, let sound = sounds.first(where: { $0.track.hash == hash }) else {
            throw NoSuchBulletin()
        }
        return try await province.file(of: sound, as: format)
    }
}

extension Province {
    fileprivate func file(of sound: SoundFile, as format: BulletinSound.Format) async throws -> BulletinSound {
        guard let original = ContentHash(hex: sound.original) else { throw NoSuchBulletin() }
        let variant: MediaVariant =
            switch format {
            case .mp3: .airedMP3
            case .wav: .airedWAV
            case .opus: .airedOpus
            }
        return BulletinSound(
            file: try await attachments.derivative(variant, of: original), contentType: variant.contentType,
            mark: "\(sound.track.hash.prefix(24))-\(format.rawValue)")
    }
}
