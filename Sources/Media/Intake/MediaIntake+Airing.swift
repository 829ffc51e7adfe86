// What is to be aired: a recording, or words that the machine reads. The original stays as it came; what was made of it
// is even in loudness and without silence at its ends.

import FoundationEssentials
import Glibc
import MediaJobs

/// A sound made fit to be aired, and what it was before.
package struct AiredSound: Sendable, Equatable {
    /// Of the original, under which everything lies.
    package let original: ContentHash
    package let originalBytes: Int64
    package let contentType: String
    /// Of the MP3, which is what a station is given.
    package let mp3: ContentHash
    package let seconds: Double
    /// LUFS.
    package let loudness: Double
    /// 0…1
    package let silence: Double
    package let loudnessBefore: Double
    package let silentHead: Double
    package let silentTail: Double
}

extension MediaIntake {
    /// A finished upload; it stays where it is until it is terminated. Throws `MediaRefusal`, and keeps nothing then.
    package func air(_ upload: FinishedUpload, for order: MediaOrder = .house) async throws -> AiredSound {
        let head = try await onDisk {
            try OpenFile(upload.path, O_RDONLY).read(at: 0, upTo: MediaFormat.headLength)
        }
        guard let format = MediaFormat(sniffing: head) else { throw MediaRefusal.unsupportedMedia }
        guard !format.isPhoto else { throw MediaRefusal.noAudio }
        guard upload.bytes <= limits.airedBytes else { throw MediaRefusal.tooLarge(limitBytes: limits.airedBytes) }
        let original = Original(
            hash: upload.sha256, bytes: upload.bytes, contentType: format.contentType(as: .voice), path: upload.path)
        return try await workshop.make(await workshop.airedRecording(format), for: order) { place in
            try await onDisk { try Folders.duplicate(upload.path, as: place) }
        } _: { made in
            try await keep(made, of: original)
        }
    }

    /// Words read by the machine. Their original is the words with the voice that was asked for.
    ///
    /// - Parameter voice: espeak-ng's name for it.
    package func speak(_ words: String, voice: String, wordsPerMinute: Int) async throws -> AiredSound {
        let asked = [UInt8]("\(voice) \(wordsPerMinute)\n\(words)".utf8)
        return try await workshop.make(await workshop.airedSpeech(voice, wordsPerMinute: wordsPerMinute), for: .house) {
            place in
            let words = [UInt8](words.utf8)
            try await onDisk { try OpenFile(place, O_WRONLY | O_CREAT | O_EXCL).write(words, at: 0) }
        } _: { made in
            let path = made.folder + "/asked.txt"
            try await onDisk { try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL).write(asked, at: 0) }
            return try await keep(
                made,
                of: Original(
                    hash: ContentHash(of: asked), bytes: Int64(asked.count), contentType: "text/plain", path: path))
        }
    }

    private struct Original: Sendable {
        let hash: ContentHash
        let bytes: Int64
        let contentType: String
        let path: String
    }

    private func keep(_ made: Workpiece, of original: Original) async throws -> AiredSound {
        guard let sound = made.sound else { throw MediaRefusal.damaged }
        try await store.shelf.put(original.path, as: .original(original.hash))
        let variants = try await store.keep(made, of: original.hash) { $0.aired }
        guard let mp3 = variants.first(where: { $0.variant == .airedMP3 })?.sha256 else { throw MediaRefusal.damaged }
        try await store.seal(variants, aired: original.hash, in: made.folder)
        try await store.seal(
            StoredMedia(
                sha256: original.hash, kind: .voice, bytes: original.bytes, contentType: original.contentType,
                width: nil, height: nil, durationSeconds: sound.seconds, dHash: nil, variants: []), in: made.folder)
        return AiredSound(
            original: original.hash, originalBytes: original.bytes, contentType: original.contentType, mp3: mp3,
            seconds: sound.seconds, loudness: sound.loudness, silence: sound.silence,
            loudnessBefore: sound.loudnessBefore, silentHead: sound.silentHead, silentTail: sound.silentTail)
    }
}
