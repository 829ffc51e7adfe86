package import FieldReports
import LocalTime
package import Media
package import Office
import Outbound
package import Storage

/// Files on their way in: they belong to who announced them, and to nobody else's eyes.
///
/// An upload's identifier becomes its media identifier, so a sender that lost the last answer still knows the name.
package struct UploadState: Sendable {
    package let id: String
    package let offset: Int64
    package let length: Int64
    /// There once the file is whole and was found to be a picture, a film or a voice.
    package let media: UploadedMedia?
}

package struct StartedUpload: Sendable {
    package let id: String
    package let isRepeat: Bool
}

/// What became of an upload.
package struct UploadedMedia: Sendable, Equatable {
    package let id: String
    package let sha256: String
    package let kind: MediaItem.Kind
    package let bytes: Int
    package let seconds: Double?
}

extension Attachments {
    /// - Throws: `AccountProblem.notSignedIn`; `UploadError` for a length that is not taken; `MediaStoreError` where
    ///   the shelf cannot be read or written.
    package func startUpload(
        length: Int64, by viewer: Viewer, request: RequestKey? = nil
    ) async throws -> StartedUpload {
        guard let owner = viewer.account else { throw AccountProblem.notSignedIn }
        let id = uploadName(request, of: owner)
        let isNew = try await province.cases.once(request, by: owner) { try await begin(id, length: length, of: owner) }
        return StartedUpload(id: id, isRepeat: !isNew)
    }

    /// An upload under a client's key is named by it, so that a repeat finds it again.
    func uploadName(_ request: RequestKey?, of owner: AccountID) -> String {
        guard let key = request?.key else { return province.freshName() }
        return Hex.text(vault.pepper.digest(Array("\(owner.rawValue) \(key)".utf8), purpose: "upload").prefix(16))
    }

    func begin(_ id: String, length: Int64, of owner: AccountID) async throws {
        let now = now()
        // The key was swept, what was sent under it is still here: then it is no repeat, and no new upload either.
        guard try await store.read({ try $0.media.upload(id) }) == nil else { throw RequestKeyReused() }
        try await library.uploads.create(id, length: length)
        try await store.write { try $0.media.startUpload(id, owner: owner, length: Int(length), at: now) }
    }

    /// Adds bytes where the last ones ended; the last of them make it a medium.
    /// - Throws: `UploadError` where it is not theirs, is finished, or the bytes do not follow or do not match;
    ///   `MediaRefusal` once it is whole; `AccountProblem.notSignedIn`.
    package func appendUpload<Chunks: AsyncSequence>(
        _ id: String, at offset: Int64, _ chunks: Chunks, checksum: ChunkChecksum? = nil, by viewer: Viewer
    ) async throws -> UploadState where Chunks.Element: Sequence<UInt8> {
        let known = try await ownUpload(id, by: viewer)
        guard known.media == nil else { throw UploadError.finished }
        let end = try await library.uploads.append(id, at: offset, chunks, checksum: checksum)
        let media = end == Int64(known.length) ? try await finishUpload(id, by: viewer) : nil
        return UploadState(id: id, offset: end, length: Int64(known.length), media: media)
    }

    /// A file that arrived whole before a restart is finished here, when its sender asks.
    /// - Throws: `UploadError.notFound` also where it is another's; `MediaRefusal` once it is whole;
    ///   `AccountProblem.notSignedIn`.
    package func upload(_ id: String, by viewer: Viewer) async throws -> UploadState {
        let known = try await ownUpload(id, by: viewer)
        let length = Int64(known.length)
        func finished() async throws -> UploadState {
            UploadState(id: id, offset: length, length: length, media: try await uploaded(id))
        }
        if known.media != nil { return try await finished() }
        do {
            let offset = try await library.uploads.status(id).offset
            let media = offset == length ? try await finishUpload(id, by: viewer) : nil
            return UploadState(id: id, offset: offset, length: length, media: media)
        } catch {
            // Another node finished it in between, and took its file away: what was kept is the answer.
            guard try await ownUpload(id, by: viewer).media != nil else { throw error }
            return try await finished()
        }
    }

    /// Looks into the file and keeps it; what is refused leaves nothing behind.
    /// - Throws: `MediaRefusal`; `UploadError.notFound` also where it is another's; `AccountProblem.notSignedIn`;
    ///   `MediaStoreError` where the shelf cannot be read or written.
    package func finishUpload(_ id: String, by viewer: Viewer) async throws -> UploadedMedia {
        let known = try await ownUpload(id, by: viewer)
        let (stored, file, order): (StoredMedia, FinishedUpload, MediaOrder)
        do {
            (file, order) = (try await library.uploads.finish(id), MediaOrder(known.owner))
            stored = try await library.intake.take(file, for: order)
        } catch let refusal as MediaRefusal {
            try await forgetUpload(id)
            throw refusal
        }
        let record = MediaRecord(stored, id: id, owner: known.owner, at: now())
        try await store.write { tx in
            guard try tx.media.find(id) == nil else { return }
            try tx.media.insert(record)
            try tx.media.finishUpload(id, media: id)
        }
        try await keepStill(stored, file, for: order)
        try await library.uploads.terminate(id)
        return UploadedMedia(record)
    }

    /// The sender changed their mind.
    /// - Throws: `UploadError.notFound` also where it is another's; `AccountProblem.notSignedIn`.
    package func dropUpload(_ id: String, by viewer: Viewer) async throws {
        _ = try await ownUpload(id, by: viewer)
        try await forgetUpload(id)
        try await takeBack(id, by: viewer)
    }

    func forgetUpload(_ id: String) async throws {
        try await library.uploads.terminate(id)
        try await store.write { try $0.media.deleteUpload(id) }
    }

    func uploaded(_ id: String) async throws -> UploadedMedia? {
        try await store.read { try $0.media.find(id) }.map(UploadedMedia.init)
    }

    private func ownUpload(_ id: String, by viewer: Viewer) async throws -> MediaTable.Upload {
        guard let owner = viewer.account else { throw AccountProblem.notSignedIn }
        guard let known = try await store.read({ try $0.media.upload(id) }), known.owner == owner else {
            throw UploadError.notFound
        }
        return known
    }
}

extension UploadedMedia {
    init(_ record: MediaRecord) {
        self.init(id: record.id, sha256: record.sha256, kind: record.kind, bytes: record.bytes, seconds: record.seconds)
    }
}

extension MediaRecord {
    init(_ stored: StoredMedia, id: String, owner: AccountID, at now: Instant) {
        let kind: MediaItem.Kind =
            switch stored.kind {
            case .photo: .photo
            case .video: .video
            case .voice: .voice
            }
        self.init(
            id: id, owner: owner, sha256: stored.sha256.hex, kind: kind, contentType: stored.contentType,
            bytes: Int(stored.bytes), width: stored.width, height: stored.height, seconds: stored.durationSeconds,
            likeness: stored.dHash.map { Int64(bitPattern: $0) }, createdAt: now)
    }
}
