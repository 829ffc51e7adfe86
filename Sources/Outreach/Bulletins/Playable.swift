/// What a station is given to play: an approved bulletin, as far as a loudspeaker must know it. A planned airing keeps its
/// own copy, so that the history says what was to be heard.
///
/// Only this room can make one, and it makes one of a `Bulletin` alone: an `ExerciseBulletin` has no way to it.
package struct Playable: Sendable, Equatable, Codable {
    package var bulletin: Int64
    package var title: String
    package var priority: BulletinPriority
    /// The regulations it speaks of (CAM-01), by their ids.
    package var subjects: [String]
    /// In the order in which they are played.
    package var tracks: [AudioTrack]

    init(
        bulletin: Int64, title: String, priority: BulletinPriority, subjects: [String] = [], tracks: [AudioTrack]
    ) {
        self.bulletin = bulletin
        self.title = title
        self.priority = priority
        self.subjects = subjects
        self.tracks = tracks
    }

    package var seconds: Double { tracks.reduce(0) { $0 + $1.seconds } }
}

/// TT 39/2020: which comes first, and which interrupts.
package enum BulletinPriority: String, Sendable, Codable, CaseIterable {
    case normal
    case priority
    /// Interrupts at once whatever is being played, which is resumed afterwards.
    case emergency
}

extension BulletinPriority {
    package var label: String {
        switch self {
        case .normal: "Thông thường"
        case .priority: "Ưu tiên"
        case .emergency: "Khẩn cấp"
        }
    }
}

/// The languages of the province's loudspeakers, by ISO 639.
package enum BroadcastLanguage: String, Sendable, Codable, CaseIterable {
    case vietnamese = "vi"
    case hmong = "hmn"
    case tai = "blt"
}

extension BroadcastLanguage {
    package var label: String {
        switch self {
        case .vietnamese: "Tiếng Việt"
        case .hmong: "Tiếng Mông"
        case .tai: "Tiếng Thái"
        }
    }
}

/// One sound file that is played, as it was measured (EBU R128).
package struct AudioTrack: Sendable, Equatable, Codable {
    package var language: BroadcastLanguage
    /// SHA-256 of the file, in hexadecimal: what a player proves that it played.
    package var hash: String
    package var seconds: Double
    /// Integrated loudness in LUFS.
    package var loudness: Double
    /// 0…1
    package var silence: Double

    package init(language: BroadcastLanguage, hash: String, seconds: Double, loudness: Double, silence: Double) {
        self.language = language
        self.hash = hash
        self.seconds = seconds
        self.loudness = loudness
        self.silence = silence
    }
}
