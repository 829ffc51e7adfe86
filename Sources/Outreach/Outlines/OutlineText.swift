package import Office
import Vietnamese

/// What an outline (đề cương) says: definitions, then sections (A0.17).
package struct OutlineText: Sendable, Equatable, Codable {
    package var title: String
    /// The regulations that it explains (CAM-01).
    package var subjects: [Regulation.ID]
    package var definitions: OutlineSection
    /// 1, 2, 3 …; the outline of Decision 663 has six.
    package var sections: [OutlineSection]

    package init(
        title: String, subjects: [Regulation.ID] = [], definitions: OutlineSection, sections: [OutlineSection]
    ) {
        self.title = title
        self.subjects = subjects
        self.definitions = definitions
        self.sections = sections
    }

    /// 0 for the definitions.
    package func section(_ number: Int) -> OutlineSection? {
        if number == 0 { return definitions }
        return sections.indices.contains(number - 1) ? sections[number - 1] : nil
    }
}

/// A piece that can be a bulletin, an article or the text of a poster by itself (CAM-05).
package struct OutlineSection: Sendable, Equatable, Codable {
    package var title: String
    package var body: String

    package init(title: String, body: String) { (self.title, self.body) = (title, body) }
}

extension OutlineText {
    /// - Throws: `InvalidSubmission` with everything that is wrong.
    package func kept() throws(InvalidSubmission) -> OutlineText {
        var check = Checked()
        let text = OutlineText(
            title: check.words(title, "title", atLeast: 2, atMost: 300), subjects: subjects,
            definitions: definitions.kept(&check), sections: sections.map { $0.kept(&check) })
        check.require(
            sections.count <= 20, "sections", "tooMany", "Đề cương có nhiều nhất 20 mục. Hãy gộp bớt.")
        try check.finish()
        return text
    }

    /// What it lacks before it can be approved.
    package func gaps() -> [FieldProblem] {
        var check = Checked()
        check.require(!sections.isEmpty, "sections", "fieldMissing", "Đề cương chưa có mục nào.")
        for (index, section) in sections.enumerated() {
            check.require(
                !section.title.isEmpty && !section.body.isEmpty, "sections", "fieldMissing",
                "Mục \(index + 1) chưa đủ tên và nội dung.")
        }
        return check.problems
    }
}

extension OutlineSection {
    fileprivate func kept(_ check: inout Checked) -> OutlineSection {
        OutlineSection(
            title: check.words(title, "sections", atMost: 300),
            body: check.words(body, "sections", lines: .many, atMost: 20_000))
    }
}
