// Bulletins as other programs read them. What is public has no editor, no takes and no version.

import LocalTime
import Office
import Outreach
import Storage

struct BulletinListJSON: Encodable {
    let bulletins: [BulletinSummaryJSON]
    /// For `after`; absent at the end.
    let next: String?
}

struct BulletinSummaryJSON: Encodable {
    let number: Int64
    let state: String
    let title: String
    let priority: String
    let validFrom: Day
    let validTo: Day
    let languages: [String]
    let approvedAt: Instant?

    init(_ row: BulletinRow) {
        (number, state, title, priority) = (row.number, row.state.rawValue, row.title, row.priority.rawValue)
        (validFrom, validTo, approvedAt) = (row.validFrom, row.validTo, row.approvedAt)
        languages = row.languages.map(\.rawValue)
    }

    init(_ bulletin: Bulletin) {
        let content = bulletin.content
        (number, state, title) = (bulletin.number, bulletin.state.rawValue, content.title)
        (priority, validFrom, validTo) = (content.priority.rawValue, content.validFrom, content.validTo)
        (languages, approvedAt) = (content.languages.map(\.rawValue), bulletin.approvedAt)
    }
}

struct BulletinJSON: Encodable {
    let number: Int64
    let state: String
    let title: String
    let texts: [Text]
    let priority: String
    let validFrom: Day
    let validTo: Day
    let subjects: [String]
    let source: Source
    let tracks: [Track]
    let approvedAt: Instant?
    // For those who make it.
    let version: Int?
    let languages: [String]?
    let hints: [Text.Hint]?
    let takes: [Take]?
    let askedFor: String?

    struct Text: Encodable {
        let language: String
        let text: String

        struct Hint: Encodable {
            let written: String
            let read: String
        }
    }

    struct Source: Encodable {
        let kind: String
        let report: String?
        let label: String
    }

    struct Track: Encodable {
        let language: String
        let hash: String
        let seconds: Double
        let loudness: Double
        let silence: Double

        init(_ track: AudioTrack) {
            (language, hash, seconds) = (track.language.rawValue, track.hash, track.seconds)
            (loudness, silence) = (track.loudness, track.silence)
        }
    }

    struct Take: Encodable {
        let number: Int
        let language: String
        let origin: String
        let plays: Bool
        let outdated: Bool
        let track: Track?
        /// Why there is no sound.
        let failure: String?
        let reader: String?
    }
}

extension BulletinJSON {
    /// - Parameter inside: for those who may look into it on its way.
    init<Purpose>(_ bulletin: BulletinDraft<Purpose>, inside: Bool) {
        let content = bulletin.content
        (number, state, title) = (bulletin.number, bulletin.state.rawValue, content.title)
        texts = content.texts.map { Text(language: $0.language.rawValue, text: $0.text) }
        (priority, validFrom, validTo) = (content.priority.rawValue, content.validFrom, content.validTo)
        (subjects, source, approvedAt) = (content.subjects, Source(content.source), bulletin.approvedAt)
        tracks = bulletin.tracks.map(Track.init)
        version = inside ? bulletin.version : nil
        languages = inside ? content.languages.map(\.rawValue) : nil
        hints = inside ? content.hints.map { Text.Hint(written: $0.written, read: $0.read) } : nil
        takes = inside ? bulletin.takes.map { Take($0, in: bulletin) } : nil
        askedFor = inside ? bulletin.askedFor : nil
    }
}

extension BulletinJSON.Source {
    init(_ source: BulletinSource) {
        label = source.label
        switch source {
        case .ownWords: (kind, report) = ("ownWords", nil)
        case .outline: (kind, report) = ("outline", nil)
        case .publicAnswer(let code): (kind, report) = ("publicAnswer", code)
        case .warning: (kind, report) = ("warning", nil)
        }
    }
}

extension BulletinJSON.Take {
    init<Purpose>(_ take: BulletinTake, in bulletin: BulletinDraft<Purpose>) {
        (number, language) = (take.number, take.language.rawValue)
        switch take.origin {
        case .machine: (origin, reader) = ("machine", nil)
        case .recording(let name): (origin, reader) = ("recording", name)
        }
        plays = bulletin.playing(in: take.language)?.number == take.number
        outdated = bulletin.isOutdated(take)
        track = take.sound.map { BulletinJSON.Track($0.track) }
        failure = take.failure
    }
}
