package import LocalTime
package import Office

/// One rendering in sound of a bulletin in one language. There may be several; the editor says which one plays.
package struct BulletinTake: Sendable, Equatable {
    /// 1, 2, 3 … within the bulletin.
    package let number: Int
    package let language: BroadcastLanguage
    package let origin: Origin
    /// Nil while the machine has not spoken yet, and where it could not.
    package internal(set) var sound: SoundFile?
    /// Why there is no sound, as a code.
    package internal(set) var failure: String?
    package let by: AccountID?
    package let at: Instant

    package enum Origin: Sendable, Equatable {
        /// The words are those that it was given to read.
        case machine(MachineVoice, words: String)
        /// Somebody read it; the name is what the editor wrote down.
        case recording(reader: String?)
    }

    package var isAwaited: Bool { sound == nil && failure == nil }
}

/// The voice of a machine: it speaks Vietnamese alone.
package struct MachineVoice: Sendable, Equatable, Codable {
    package var accent: Accent
    /// In hundredths of its usual speed.
    package var speed: Int

    package init(_ accent: Accent = .north, speed: Int = 90) { (self.accent, self.speed) = (accent, speed) }

    package enum Accent: String, Sendable, Codable, CaseIterable { case north, central, south }

    package static let speeds = 60...140
}

extension MachineVoice.Accent {
    package var label: String {
        switch self {
        case .north: "Giọng Bắc"
        case .central: "Giọng Trung"
        case .south: "Giọng Nam"
        }
    }
}

/// Sound that was made fit to be aired: what it is now, and what it was before.
package struct SoundFile: Sendable, Equatable, Codable {
    package var track: AudioTrack
    /// SHA-256 of what it was made of, under which it lies on the shelf.
    package var original: String
    /// As it came.
    package var before: Before

    package init(track: AudioTrack, original: String, before: Before) {
        (self.track, self.original, self.before) = (track, original, before)
    }

    package struct Before: Sendable, Equatable, Codable {
        /// LUFS.
        package var loudness: Double
        /// Silent seconds that were cut off at its beginning and its end.
        package var silentHead: Double
        package var silentTail: Double

        package init(loudness: Double, silentHead: Double, silentTail: Double) {
            (self.loudness, self.silentHead, self.silentTail) = (loudness, silentHead, silentTail)
        }
    }
}
