// Outlines as other programs read and write them.

import LocalTime
import Office
import Outreach
import Storage
import Web

struct OutlineTextJSON: Codable {
    let title: String?
    let subjects: [String]?
    let definitions: SectionJSON?
    let sections: [SectionJSON]?

    struct SectionJSON: Codable {
        let title: String?
        let body: String?
    }

    init(_ text: OutlineText) {
        (title, subjects) = (text.title, text.subjects.map(\.rawValue))
        definitions = SectionJSON(text.definitions)
        sections = text.sections.map(SectionJSON.init)
    }

    var value: OutlineText {
        OutlineText(
            title: title ?? "", subjects: (subjects ?? []).map(Regulation.ID.init(rawValue:)),
            definitions: definitions?.value ?? OutlineSection(title: "", body: ""),
            sections: (sections ?? []).map(\.value))
    }
}

extension OutlineTextJSON.SectionJSON {
    fileprivate init(_ section: OutlineSection) { (title, body) = (section.title, section.body) }
    fileprivate var value: OutlineSection { OutlineSection(title: title ?? "", body: body ?? "") }
}

struct OutlineJSON: Encodable {
    let id: String
    let version: Int
    let status: OutlineStatus
    /// What is being worked on, for those who do; absent for everybody else.
    let draft: OutlineTextJSON?
    let asked: String?
    let editions: [EditionJSON]
    let acts: [String]

    struct EditionJSON: Encodable {
        let number: Int
        let approvedAt: Instant
        let text: OutlineTextJSON
    }

    init(_ outline: Outline, for viewer: Viewer) {
        let seesDraft = viewer.holds(Outline.draftReaders)
        (id, version, status) = ("\(outline.number)", outline.version, outline.status)
        draft = seesDraft && outline.status != .approved ? OutlineTextJSON(outline.text) : nil
        asked = seesDraft ? outline.asked : nil
        editions = outline.editions.map {
            EditionJSON(number: $0.number, approvedAt: $0.approvedAt, text: OutlineTextJSON($0.text))
        }
        acts = outline.acts(of: viewer).map(\.noun)
    }
}

struct OutlineSummaryJSON: Encodable {
    let id: String
    let title: String
    let status: OutlineStatus
    let editions: Int
    let changedAt: Instant

    init(_ outline: OutlineSummary) {
        (id, title, status) = ("\(outline.number)", outline.title, outline.status)
        (editions, changedAt) = (outline.editions, outline.changedAt)
    }
}

struct OutlineActBody: Decodable {
    let version: Int?
    let text: OutlineTextJSON?
    let words: String?

    func command(_ act: OutlineMove.Act) throws -> OutlineCommand {
        switch act {
        case .revise: .revise(try text.needed("text").value)
        case .submit: .submit
        case .sendBack: .sendBack(words: words ?? "")
        case .approve: .approve
        }
    }
}
