// /tuyen-truyen/de-cuong/moi and …/{number}/sua: definitions, then the numbered sections.

import Foundation
import Office
import Outreach
import Web

struct OutlineFormPage: Page {
    static let template = "center/outline-form"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let address: String
    let name: TextField
    let subjects: Choices
    let definitions: TextArea
    let sections: [SectionFields]
    let version: Int
    let key: String

    struct SectionFields: Sendable {
        let number: Int
        let title: TextField
        let body: TextArea
    }
}

extension OutlineFormPage {
    /// Six sections as the outline of Decision 663 has, and two to spare.
    private static let leastSections = 6

    init(
        _ outline: Outline?, _ regulations: [Regulation], viewer: Viewer, key: String, form: Form?, errors: FieldErrors
    ) {
        let text = outline?.text
        title = outline == nil ? "Soạn đề cương" : "Sửa đề cương"
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.outreachTabs(for: viewer, current: .outlines)
        address = outline.map { "\(Entrance.outlines.path)/\($0.number)/sua" } ?? Entrance.outlines.path
        name = TextField("title", "Tên đề cương", maxLength: 300, value: text?.title, form: form, errors: errors)
        subjects = Choices(
            "subjects", "Giới thiệu quy chế", isOptional: true, severally: true,
            regulations.map { .init($0.id.rawValue, "\($0.id.rawValue): \($0.title)") },
            chosen: Set(text?.subjects.map(\.rawValue) ?? []), form: form, errors: errors)
        definitions = TextArea(
            "definitions", "Giải thích từ ngữ", hint: "Đứng trước các mục đánh số.", isOptional: true, rows: 5,
            value: text?.definitions.body, form: form, errors: errors)
        let count = max(Self.leastSections, (text?.sections.count ?? 0) + (text == nil ? 0 : 2))
        sections = (1...count).map { number in
            let section = text?.section(number)
            return SectionFields(
                number: number,
                title: TextField(
                    "title-\(number)", "Mục \(number): tên", isOptional: true, maxLength: 300, value: section?.title,
                    form: form, errors: errors),
                body: TextArea(
                    "body-\(number)", "Mục \(number): nội dung", isOptional: true, rows: 6, value: section?.body,
                    form: form, errors: errors))
        }
        version = outline?.version ?? 0
        self.key = key
    }
}

extension OutlineText {
    /// Sections in their order; those left empty are none.
    init(_ form: Form) {
        let sections = (1...20).compactMap { number -> OutlineSection? in
            let (title, body) = (form.text("title-\(number)"), form.text("body-\(number)"))
            return title.isEmpty && body.isEmpty ? nil : OutlineSection(title: title, body: body)
        }
        self.init(
            title: form.text("title"), subjects: form.all("subjects").map(Regulation.ID.init(rawValue:)),
            definitions: OutlineSection(title: "Giải thích từ ngữ", body: form.text("definitions")), sections: sections)
    }
}
