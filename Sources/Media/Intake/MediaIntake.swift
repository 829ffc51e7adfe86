// The way of a file from a finished upload into the store: what is it, is it within limits, can it be shown?
// Nothing is kept of a file that is refused; the same file given twice, or again after a crash, is kept once.

import Glibc
import MediaJobs

package struct MediaIntake: Sendable {
    package let store: MediaStore
    package let workshop: MediaWorkshop
    package let limits: MediaLimits

    package init(store: MediaStore, workshop: MediaWorkshop, limits: MediaLimits = MediaLimits()) {
        (self.store, self.workshop, self.limits) = (store, workshop, limits)
    }

    /// Takes in a finished upload; the upload itself stays where it is until it is terminated. Throws `MediaRefusal`.
    package func take(
        _ upload: FinishedUpload, photosOnly: Bool = false, for order: MediaOrder = .house
    ) async throws -> StoredMedia {
        let format = try await sniff(upload, photosOnly: photosOnly)
        // Of a recording that was only made to be aired nothing else was made yet.
        if let known = try await store.facts(of: upload.sha256), !known.variants.isEmpty {
            try judge(known.kind, bytes: known.bytes)
            return known
        }
        let task = format.isPhoto ? .photo : await workshop.recording(format)
        return try await workshop.make(task, for: order) { place in
            try await onDisk { try Folders.duplicate(upload.path, as: place) }
        } _: { made in
            try judge(made.kind, bytes: upload.bytes)
            try await store.shelf.put(upload.path, as: .original(upload.sha256))
            let media = describe(upload, format, made, try await store.keep(made, of: upload.sha256) { $0 })
            try await store.seal(media, in: made.folder)
            return media
        }
    }

    private func sniff(_ upload: FinishedUpload, photosOnly: Bool) async throws -> MediaFormat {
        let head = try await onDisk {
            try OpenFile(upload.path, O_RDONLY).read(at: 0, upTo: MediaFormat.headLength)
        }
        guard let format = MediaFormat(sniffing: head) else { throw MediaRefusal.unsupportedMedia }
        guard format.isPhoto || !photosOnly else { throw MediaRefusal.notAPhoto }
        let limit = format.isPhoto ? limits.photoBytes : max(limits.videoBytes, limits.voiceBytes)
        guard upload.bytes <= limit else { throw MediaRefusal.tooLarge(limitBytes: limit) }
        return format
    }

    private func judge(_ kind: MediaKind, bytes: Int64) throws {
        let limit = limits.bytes(kind)
        guard bytes <= limit else { throw MediaRefusal.tooLarge(limitBytes: limit) }
    }

    private func describe(
        _ upload: FinishedUpload, _ format: MediaFormat, _ made: Workpiece, _ variants: [StoredVariant]
    ) -> StoredMedia {
        StoredMedia(
            sha256: upload.sha256, kind: made.kind, bytes: upload.bytes,
            contentType: format.contentType(as: made.kind), width: made.width, height: made.height,
            durationSeconds: made.seconds, dHash: made.dHash, variants: variants)
    }

    // MARK: - Blurring

    /// REP-18: makes `display` and `thumbnail` with parts covered, from the original, and gives their names.
    /// Throws `MediaRefusal.notAPhoto` for a recording and `MediaStoreError.notFound` for an unknown one.
    package func blur(_ hash: ContentHash, _ plan: BlurPlan) async throws -> [StoredVariant] {
        guard let facts = try await store.facts(of: hash) else { throw MediaStoreError.notFound }
        guard facts.kind == .photo else { throw MediaRefusal.notAPhoto }
        let areas = plan.areas.map { MediaArea(left: $0.left, top: $0.top, width: $0.width, height: $0.height) }
        return try await workshop.make(.blurredPhoto(areas: areas), for: .house) { place in
            try await store.shelf.copy(.original(hash), to: place)
            // A damaged original is not the fault of whoever asks for the picture, and nothing is made of it.
            guard try await onDisk({ try OpenFile(place, O_RDONLY).hash() }) == hash else {
                throw MediaStoreError.damaged(name: ShelfName.original(hash).description)
            }
        } _: { made in
            let variants = try await store.keep(made, of: hash) { $0.blurred(plan) }
            try await store.seal(variants, by: plan, of: hash, in: made.folder)
            return variants
        }
    }
}
