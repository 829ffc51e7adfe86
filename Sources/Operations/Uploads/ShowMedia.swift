package import FieldReports
import Logging
package import Media
package import Office
import Storage

/// A picture, film or voice of a report, as one viewer may see it: a derivative, never the original, and covered
/// where moderation says so.
package struct ShownMedia: Sendable {
    package let file: ShelfFile
    package let contentType: String
    /// Changes when what is shown changes.
    package let mark: String
}

package enum MediaSize: String, Sendable, CaseIterable {
    case thumbnail
    case display
    /// The film or the voice itself; of a photo, the same as `display`.
    case full
}

extension Province {
    package func media(
        _ id: String, of code: ReportCode, size: MediaSize, for viewer: Viewer
    ) async throws -> ShownMedia {
        let found = try await store.read { tx -> (MediaRecord, Bool)? in
            guard let seen = try tx.reports(visibleTo: viewer).find(code), let isCovered = seen.shows(id),
                let record = try tx.media.find(id), record.report == code
            else { return nil }
            return (record, isCovered)
        }
        guard let (record, isCovered) = found, let hash = ContentHash(hex: record.sha256),
            let plain = MediaVariant(of: record.kind, size)
        else { throw NoSuchReport() }
        let variant = isCovered ? try await covered(plain, of: hash, record.kind) : plain
        return ShownMedia(
            file: try await derivative(variant, of: hash), contentType: variant.contentType,
            mark: "\(hash.hex.prefix(24))-\(variant.rawValue)")
    }

    /// Makes the covered picture when it is first asked for. What cannot be covered is not there: nothing falls back to
    /// the plain one (REP-18).
    private func covered(
        _ plain: MediaVariant, of hash: ContentHash, _ kind: MediaItem.Kind
    ) async throws -> MediaVariant {
        guard kind == .photo else { throw NoSuchReport() }
        let variant = plain.blurred(.all)
        if try await library.store.holds(variant, of: hash) { return variant }
        _ = try await sayingDamage(hash) { try await library.intake.blur(hash, .all) }
        return variant
    }

    func derivative(_ variant: MediaVariant, of hash: ContentHash) async throws -> ShelfFile {
        try await sayingDamage(hash) { try await library.store.derivative(variant, of: hash) }
    }

    /// What is damaged on the shelf is not shown, and those who can mend it are told which it is.
    private func sayingDamage<Result>(_ hash: ContentHash, _ read: () async throws -> Result) async throws -> Result {
        do {
            return try await read()
        } catch MediaStoreError.damaged(let name) {
            log.error("A kept medium is damaged", metadata: ["hash": "\(hash)", "name": "\(name)"])
            throw MediaStoreError.damaged(name: name)
        }
    }

    /// Something of one's own that was uploaded and belongs to no other report.
    package func ownMedia(_ id: String, by viewer: Viewer) async throws -> UploadedMedia {
        let record = try await store.read { try $0.media.find(id) }
        guard let record, record.owner == viewer.account else {
            throw Denial.badChoice(field: "media", "Không tìm thấy tệp đã tải lên. Hãy tải lại.")
        }
        return UploadedMedia(record)
    }
}

extension SeenReport {
    /// Whether this viewer is shown the medium at all, and then whether covered.
    fileprivate func shows(_ id: String) -> Bool? {
        if let inside {
            guard inside.report.holds(id, for: inside.audience) else { return nil }
            return false
        }
        if let item = face.media.first(where: { $0.id == id }) { return item.isBlurred }
        let published = face.answers.flatMap(\.media) + (face.commitment?.proofMedia ?? [])
        return published.contains(id) ? false : nil
    }
}

extension Report {
    fileprivate func holds(_ id: String, for audience: Audience) -> Bool {
        if media.contains(where: { $0.id == id }) { return true }
        // Who helped to send reads neither the answer nor what follows it (A0.12).
        if audience == .assistant { return false }
        let results = rounds.compactMap(\.answer).flatMap(\.media) + (commitment?.proofMedia ?? [])
        let words = feedbacks.flatMap(\.media)
        // What the offices write to each other is not the reporter's.
        let drafts =
            audience == .reporter ? [] : proposals.flatMap(\.media) + cooperations.flatMap(\.answers).flatMap(\.media)
        return (results + words + drafts).contains(id)
    }
}

extension Proposal {
    fileprivate var media: [String] {
        if case .answer(_, _, let media, _, _) = content { media } else { [] }
    }
}

extension MediaVariant {
    fileprivate init?(of kind: MediaItem.Kind, _ size: MediaSize) {
        switch (kind, size) {
        case (.photo, .thumbnail), (.video, .thumbnail): self = .thumbnail
        case (.photo, _), (.video, .display): self = .display
        case (.video, .full): self = .video
        case (.voice, .full): self = .voice
        case (.voice, _): return nil
        }
    }
}
