package import LocalTime

/// What an editor writes of a bulletin, as one: it is changed as a whole, so that an approver reads what the editor saw.
package struct BulletinContent: Sendable, Equatable, Codable {
    package var title: String
    /// At most one for each language.
    package var texts: [BulletinText]
    package var priority: BulletinPriority
    package var validFrom: Day
    /// Its last day.
    package var validTo: Day
    /// The regulations it speaks of (CAM-01), by their ids.
    package var subjects: [String]
    package var source: BulletinSource
    package var hints: [ReadingHint]
    /// The languages in which it is heard, in the order in which they are played.
    package var languages: [BroadcastLanguage]

    package init(
        title: String, texts: [BulletinText], priority: BulletinPriority = .normal, validFrom: Day, validTo: Day,
        subjects: [String] = [], source: BulletinSource = .ownWords, hints: [ReadingHint] = [],
        languages: [BroadcastLanguage] = [.vietnamese]
    ) {
        self.title = title
        self.texts = texts
        self.priority = priority
        self.validFrom = validFrom
        self.validTo = validTo
        self.subjects = subjects
        self.source = source
        self.hints = hints
        self.languages = languages
    }

    package func text(in language: BroadcastLanguage) -> String? { texts.first { $0.language == language }?.text }
}

/// The words of a bulletin in one language; there are none without a language.
package struct BulletinText: Sendable, Equatable, Codable {
    package var language: BroadcastLanguage
    package var text: String

    package init(_ language: BroadcastLanguage, _ text: String) { (self.language, self.text) = (language, text) }
}

/// Where the words come from.
package enum BulletinSource: Sendable, Equatable, Codable {
    case ownWords
    /// CAM-05: a section of an outline, as it was worded in that version.
    case outline(title: String, version: Int, section: String)
    /// The answer to a public report, by its code: of who sent it nothing is known here.
    case publicAnswer(code: String)
    /// A warning, by its identifier.
    case warning(identifier: String)
}

extension BulletinSource {
    package var label: String {
        switch self {
        case .ownWords: "Lời của người biên tập"
        case .outline(let title, let version, let section): "Mục \(section), \(title), bản \(version)"
        case .publicAnswer(let code): "Trả lời công khai của phản ánh \(code)"
        case .warning(let identifier): "Cảnh báo \(identifier)"
        }
    }
}

/// How the machine is to read what is written: «IOC» → «i o xê».
package struct ReadingHint: Sendable, Equatable, Codable {
    package var written: String
    package var read: String

    package init(_ written: String, _ read: String) { (self.written, self.read) = (written, read) }
}
