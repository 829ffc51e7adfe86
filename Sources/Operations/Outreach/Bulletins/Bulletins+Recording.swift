import FieldReports
import LocalTime
package import Media
package import Office
package import Outreach
package import Storage

extension Bulletins {
    /// A recording that somebody read: looked at, made even, kept with its original, and chosen to be played.
    ///
    /// - Parameter reader: who read it, as the editor writes it down.
    /// - Throws: `MediaRefusal` with a sentence for the person, and nothing is kept then; `BulletinDenial`;
    ///   `AccountProblem.notSignedIn`.
    @discardableResult
    package func record(
        _ file: ArrivingFile, in language: BroadcastLanguage, reader: String?, on number: Int64, by viewer: Viewer,
        seen version: Int? = nil, request: RequestKey? = nil
    ) async throws -> Draft {
        try await mayRecord(on: number, by: viewer)
        guard await file.bytes > 0 else { throw MediaRefusal.noAudio }
        guard let owner = viewer.account else { throw AccountProblem.notSignedIn }
        let made = try await province.library.intake.air(await file.finished, for: MediaOrder(owner))
        let record = MediaRecord(
            made, id: province.freshName(), of: Subject(Purpose.kind, number), owner: owner, at: province.now())
        let command = BulletinCommand.record(SoundFile(made, in: language), reader: reader)
        do {
            return try await perform(command, on: number, by: viewer, seen: version, request: request) { tx in
                try tx.media.insert(record)
            }
        } catch {
            await province.forgetUnnamed(made.original)
            throw error
        }
    }

    /// Asked before ten minutes of sound are worked on.
    private func mayRecord(on number: Int64, by viewer: Viewer) async throws {
        let bulletin = try await read(number, for: viewer)
        guard bulletin.acts(of: viewer).contains(.recording) else {
            throw bulletin.state == .draft
                ? BulletinDenial.notYours(.recording) : BulletinDenial.notFrom(bulletin.state, .recording)
        }
    }
}

extension Province {
    /// Takes from the shelf those of the contents that no medium names.
    func forgetUnnamed(_ contents: [String]) async {
        for hash in contents.compactMap(ContentHash.init(hex:)) { await forgetUnnamed(hash) }
    }

    /// Takes from the shelf what no medium names.
    func forgetUnnamed(_ hash: ContentHash) async {
        let named = try? await store.read { try $0.media.all(of: hash.hex) }
        if let named, named.isEmpty { try? await library.store.remove(hash) }
    }
}

extension MediaRecord {
    init(_ made: AiredSound, id: String, of subject: Subject, owner: AccountID, at now: Instant) {
        self.init(
            id: id, owner: owner, subject: subject, sha256: made.original.hex, kind: .voice,
            contentType: made.contentType,
            bytes: Int(made.originalBytes), width: nil, height: nil, seconds: made.seconds, likeness: nil,
            createdAt: now)
    }
}

extension SoundFile {
    init(_ made: AiredSound, in language: BroadcastLanguage) {
        self.init(
            track: AudioTrack(
                language: language, hash: made.mp3.hex, seconds: made.seconds, loudness: made.loudness,
                silence: made.silence),
            original: made.original.hex,
            before: Before(
                loudness: made.loudnessBefore, silentHead: made.silentHead, silentTail: made.silentTail))
    }
}
