// What is sent of a bulletin. A text without a language is refused: nobody would know who should read it.

import FieldReports
import LocalTime
import Office
import Operations
import Outreach

struct BulletinBody: Decodable {
    let title: String?
    let texts: [Text]?
    let priority: String?
    let validFrom: String?
    let validTo: String?
    let subjects: [String]?
    let hints: [Hint]?
    let languages: [String]?
    /// The code of an answered public report, whose answer is told.
    let report: String?

    struct Text: Decodable {
        let language: String?
        let text: String
    }

    struct Hint: Decodable {
        let written: String
        let read: String
    }

    /// - Parameter base: what stands where nothing was said.
    func content(over base: BulletinContent?) throws -> BulletinContent {
        let from = try day(validFrom, "validFrom") ?? base?.validFrom
        let to = try day(validTo, "validTo") ?? base?.validTo
        return BulletinContent(
            title: title ?? base?.title ?? "", texts: try said ?? base?.texts ?? [],
            priority: try read(priority, "priority") ?? .normal, validFrom: try from.needed("validFrom"),
            validTo: try to.needed("validTo"), subjects: subjects ?? [], source: base?.source ?? .ownWords,
            hints: (hints ?? []).map { ReadingHint($0.written, $0.read) },
            languages: try (languages ?? [BroadcastLanguage.vietnamese.rawValue]).map {
                try read($0, "languages").needed("languages")
            })
    }

    private var said: [BulletinText]? {
        get throws {
            try texts?.map { text in
                guard let language = text.language.flatMap(BroadcastLanguage.init(rawValue:)) else {
                    throw BulletinDenial.textWithoutLanguage
                }
                return BulletinText(language, text.text)
            }
        }
    }

    private func day(_ text: String?, _ field: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw BadParameter(field) }
        return day
    }

    private func read<Value: RawRepresentable<String>>(_ text: String?, _ field: String) throws -> Value? {
        guard let text else { return nil }
        guard let value = Value(rawValue: text) else { throw BadParameter(field) }
        return value
    }
}

/// What an act needs beside its name.
struct BulletinActBody: Decodable {
    let version: Int?
    let accent: String?
    /// In hundredths.
    let speed: Int?
    let take: Int?
    let track: String?
    let words: String?

    func command(for act: BulletinAct) throws -> BulletinCommand {
        switch act {
        case .voice:
            let accent = try accent.map { try MachineVoice.Accent(rawValue: $0).needed("accent") } ?? .north
            return .say(MachineVoice(accent, speed: speed ?? 90))
        case .choice: return .choose(take: try take.needed("take"))
        case .hearing: return .hear(track: try track.needed("track"))
        case .submission: return .submit
        case .approval: return .approve
        case .sendingBack: return .sendBack(words: words ?? "")
        case .withdrawal: return .withdraw(words: words ?? "")
        case .change, .recording: throw BadParameter("act")
        }
    }
}

/// A report's code as it was written; what is none is one that does not exist.
struct ReportCodeText {
    let code: ReportCode

    init(_ text: String) throws {
        guard let code = ReportCode(text) else { throw NothingToTell() }
        self.code = code
    }
}
