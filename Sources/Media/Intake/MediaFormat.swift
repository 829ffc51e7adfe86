// What a file is, by its first bytes. Its name and what its sender says of it are never asked.

package enum MediaKind: String, Sendable, Codable, CaseIterable {
    case photo, video, voice
}

package enum MediaFormat: String, Sendable, Codable, CaseIterable {
    case jpeg, png, webP, heic
    case mp4, quickTime, webM, threeGP
    case m4a, mp3, ogg, wav, amr

    /// As many bytes of the beginning as `init(sniffing:)` looks at.
    package static let headLength = 32

    /// Nil when it is nothing that we take.
    package init?(sniffing head: some Collection<UInt8>) {
        let head = Array(head.prefix(Self.headLength))
        if let signature = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
            self = signature.format
        } else if head.starts(with: ascii("RIFF")), let format = Self.riff[text(head, 8)] {
            self = format
        } else if text(head, 4) == "ftyp", let format = Self.brands[text(head, 8)] {
            self = format
        } else if Self.isMPEGAudioFrame(head) {
            self = .mp3
        } else {
            return nil
        }
    }

    package var isPhoto: Bool { [.jpeg, .png, .webP, .heic].contains(self) }

    /// Voice recorders write films without pictures, so only the worker knows the kind of a film's container.
    package func contentType(as kind: MediaKind) -> String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webP: "image/webp"
        case .heic: "image/heic"
        case .mp4: kind == .voice ? "audio/mp4" : "video/mp4"
        case .quickTime: kind == .voice ? "audio/mp4" : "video/quicktime"
        case .webM: kind == .voice ? "audio/webm" : "video/webm"
        case .threeGP: kind == .voice ? "audio/3gpp" : "video/3gpp"
        case .m4a: "audio/mp4"
        case .mp3: "audio/mpeg"
        case .ogg: "audio/ogg"
        case .wav: "audio/wav"
        case .amr: "audio/amr"
        }
    }

    /// ffmpeg's name for the reader of this container.
    var demuxer: String {
        switch self {
        case .mp4, .quickTime, .threeGP, .m4a: "mov"
        case .webM: "matroska"
        case .mp3, .ogg, .wav, .amr, .jpeg, .png, .webP, .heic: rawValue
        }
    }
}

// MARK: - Signatures

extension MediaFormat {
    private static let signatures: [(bytes: [UInt8], format: MediaFormat)] = [
        ([0xFF, 0xD8, 0xFF], .jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
        ([0x1A, 0x45, 0xDF, 0xA3], .webM),
        (ascii("ID3"), .mp3),
        (ascii("OggS"), .ogg),
        (ascii("#!AMR"), .amr),
    ]

    private static let riff: [String: MediaFormat] = ["WEBP": .webP, "WAVE": .wav]

    /// Major brands of ISO base media files.
    private static let brands: [String: MediaFormat] = [
        "heic": .heic, "heix": .heic, "heim": .heic, "heis": .heic, "mif1": .heic,
        "isom": .mp4, "iso2": .mp4, "iso4": .mp4, "iso5": .mp4, "iso6": .mp4, "mp41": .mp4, "mp42": .mp4,
        "avc1": .mp4, "MSNV": .mp4, "dash": .mp4, "M4V ": .mp4, "M4VP": .mp4, "F4V ": .mp4, "XAVC": .mp4,
        "qt  ": .quickTime,
        "3gp4": .threeGP, "3gp5": .threeGP, "3gp6": .threeGP, "3gp7": .threeGP, "3g2a": .threeGP, "3gr6": .threeGP,
        "M4A ": .m4a, "M4B ": .m4a,
    ]

    /// MPEG layer III without a tag: eleven bits of sync, a layer, a bit rate and a sampling rate that exist.
    private static func isMPEGAudioFrame(_ head: [UInt8]) -> Bool {
        head.count >= 4 && head[0] == 0xFF && head[1] & 0xE6 == 0xE2 && head[1] & 0x18 != 0x08
            && head[2] & 0xF0 != 0xF0 && head[2] & 0x0C != 0x0C
    }
}

private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

private func text(_ head: [UInt8], _ start: Int) -> String {
    head.count >= start + 4 ? String(decoding: head[start..<start + 4], as: UTF8.self) : ""
}
