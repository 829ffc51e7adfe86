import Outreach
import Printing

extension OutlineText {
    /// The flat OpenDocument text of an outline: definitions first, then the numbered sections (A0.17).
    package var flat: String {
        var body: [Markup] = [.paragraph("Title", "ĐỀ CƯƠNG TUYÊN TRUYỀN"), .paragraph("Subtitle", title)]
        if !definitions.body.isEmpty {
            body += definitions.printed(as: definitions.title.isEmpty ? "Giải thích từ ngữ" : definitions.title)
        }
        for (index, section) in sections.enumerated() { body += section.printed(as: "\(index + 1). \(section.title)") }
        return OfficialText(body + [.paragraph("End")]).flat
    }
}

extension OutlineSection {
    fileprivate func printed(as heading: String) -> [Markup] {
        [.paragraph("BodyHeading", heading)]
            + body.split(separator: "\n").map { .paragraph("Body", String($0)) }
    }
}
