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

extension Attachments {
    /// - Throws: `NoSuchReport` for whatever this viewer is not shown; `MediaStoreError` where the shelf cannot be read
    ///   or written.
    package func show(
        _ id: String, of code: ReportCode, size: MediaSize, for viewer: Viewer
    ) async throws -> ShownMedia {
        let found = try await store.read { tx -> (MediaRecord, Showing)? in
            guard let seen = try tx.reports(visibleTo: viewer).find(code), let showing = seen.showing(of: id),
                let record = try tx.media.find(id), record.subject == code.subject
            else { return nil }
            return (record, showing)
        }
        guard let (record, showing) = found, let hash = ContentHash(hex: record.sha256),
            let plain = MediaVariant(of: record.kind, size)
        else { throw NoSuchReport() }
        let variant =
            switch showing {
            case .plain: plain
            case .poster where plain.isPicture: plain
            case .poster: throw NoSuchReport()
            case .covered(let areas): try await covered(plain, of: hash, record.kind, areas)
            }
        return ShownMedia(
            file: try await derivative(variant, of: hash), contentType: variant.contentType,
            mark: "\(hash.hex.prefix(24))-\(variant.rawValue)")
    }

    /// Makes the covered picture when it is first asked for. What cannot be covered is not there: nothing falls back to
    /// the plain one (REP-18).
    private func covered(
        _ plain: MediaVariant, of hash: ContentHash, _ kind: MediaItem.Kind, _ areas: [Masking.Area]
    ) async throws -> MediaVariant {
        guard kind == .photo, let plan = BlurPlan(areas) else { throw NoSuchReport() }
        let variant = plain.blurred(plan)
        if try await library.store.holds(variant, of: hash) { return variant }
        _ = try await sayingDamage(hash) { try await library.intake.blur(hash, plan) }
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
    /// - Throws: `Denial` where it is not theirs, or there is none.
    package func own(_ id: String, by viewer: Viewer) async throws -> UploadedMedia {
        let record = try await store.read { try $0.media.find(id) }
        guard let record, record.owner == viewer.account else {
            throw Denial.badChoice(field: "media", "Không tìm thấy tệp đã tải lên. Hãy tải lại.")
        }
        return UploadedMedia(record)
    }
}

/// How much of a medium somebody is shown.
private enum Showing {
    case plain
    case covered([Masking.Area])
    /// Of a film, a picture alone (A0.25).
    case poster
}

extension SeenReport {
    /// Nil where this viewer is not shown the medium at all.
    fileprivate func showing(of id: String) -> Showing? {
        if let inside {
            return inside.report.holds(id, for: inside.audience) ? .plain : nil
        }
        if let item = face.media.first(where: { $0.id == id }) {
            if item.isPosterOnly { return .poster }
            return item.isBlurred ? .covered(item.areas) : .plain
        }
        let published = face.answers.flatMap(\.media) + (face.commitment?.proofMedia ?? [])
        return published.contains(id) ? .plain : nil
    }
}

extension BlurPlan {
    /// Nil for areas that no plan can cover, and then the picture is not there.
    fileprivate init?(_ areas: [Masking.Area]) {
        if areas.contains(where: \.isWhole) {
            self = .all
            return
        }
        self.init(covering: areas.map { Area(left: $0.left, top: $0.top, width: $0.width, height: $0.height) })
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
    init?(of kind: MediaItem.Kind, _ size: MediaSize) {
        switch (kind, size) {
        case (.photo, .thumbnail), (.video, .thumbnail): self = .thumbnail
        case (.photo, _), (.video, .display): self = .display
        case (.video, .full): self = .video
        case (.voice, .full): self = .voice
        case (.voice, _): return nil
        }
    }
}
