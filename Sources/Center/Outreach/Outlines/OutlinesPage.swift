// /tuyen-truyen/de-cuong, and one outline with its editions.

import Office
import Outreach
import Storage
import Vietnamese
import Web

struct OutlinesPage: Page {
    static let template = "center/outlines"
    let title = "Đề cương"
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let draft: String?
    let table: DataTable?
    let empty: EmptyState?

    init(_ viewer: Viewer, _ found: [OutlineSummary]) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .outlines)
        draft = viewer.holds(Outline.editorRoles) ? "\(Entrance.outlines.path)/moi" : nil
        table =
            found.isEmpty
            ? nil
            : DataTable(
                "Đề cương, mới nhất trước", columns: ["Tên", "Trạng thái", "Bản đã duyệt", "Sửa lần cuối"],
                rows: found.map {
                    [
                        .link($0.title, to: "\(Entrance.outlines.path)/\($0.number)"), .text($0.status.label),
                        .number("\($0.editions)"), .text($0.changedAt.official),
                    ]
                })
        empty =
            found.isEmpty
            ? EmptyState(
                "Chưa có đề cương nào",
                "Đề cương đã duyệt hiện ở đây; mỗi mục dùng lại được cho bản tin, bài viết, áp phích.")
            : nil
    }
}

struct OutlinePage: Page {
    static let template = "center/outline"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let state: String
    let editions: Tabs?
    let asked: Callout?
    let acts: [ActForm]
    let edit: String?
    let files: [LetterPage.Link]
    let sections: [Section]
    let version: Int
    let key: String

    struct Section: Sendable {
        let heading: String
        let paragraphs: [Line]
        /// Where an editor makes a bulletin of it (CAM-05); only of what was approved.
        let bulletin: String?
    }

    struct Line: Sendable { let words: String }
}

extension OutlinePage {
    /// - Parameter edition: nil for what is being worked on, or the newest edition where the viewer sees no drafts.
    init(_ outline: Outline, edition: Int?, viewer: Viewer, key: String, form: Form?, errors: FieldErrors) {
        let address = "\(Entrance.outlines.path)/\(outline.number)"
        let seesDraft = viewer.holds(Outline.draftReaders)
        let isWorkedOn = seesDraft && outline.status != .approved
        let shown = edition.flatMap(outline.edition) ?? (isWorkedOn ? nil : outline.editions.last)
        let text = shown?.text ?? outline.text
        title = text.title
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.outreachTabs(for: viewer, current: .outlines)
        state = shown.map { "Bản \($0.number), duyệt \($0.approvedAt.official)" } ?? outline.status.label
        let worked: [Tabs.Tab] = isWorkedOn ? [.init("Đang sửa", address, isCurrent: shown == nil)] : []
        editions =
            outline.editions.isEmpty
            ? nil
            : Tabs(
                "Các bản",
                worked
                    + outline.editions.reversed().map {
                        .init("Bản \($0.number)", "\(address)?ban=\($0.number)", isCurrent: $0.number == shown?.number)
                    })
        asked = seesDraft ? outline.asked.map { Callout(.warning, $0, heading: "Trả lại, cần sửa") } : nil
        let open = outline.acts(of: viewer)
        acts = open.filter { $0 != .revise }.map { ActForm($0, at: address, form, errors) }
        edit = open.contains(.revise) ? "\(address)/sua" : nil
        files =
            shown.map { shown in
                ["pdf", "docx"].map {
                    .init(label: "Tải \($0.uppercased())", address: "\(address)/tep/\(shown.number)/\($0)")
                }
            } ?? []
        let mayTell = viewer.holds([.bulletinEditor])
        let telling = "\(Entrance.bulletins.path)/moi?de-cuong=\(outline.number)"
        sections = ([(0, text.definitions)] + text.sections.enumerated().map { ($0.offset + 1, $0.element) })
            .filter { !$0.1.body.isEmpty }.map { number, section in
                Section(
                    number, section, bulletin: mayTell ? shown.map { "\(telling)&ban=\($0.number)&muc=\(number)" } : nil
                )
            }
        version = outline.version
        self.key = key
    }
}

extension OutlinePage.Section {
    fileprivate init(_ number: Int, _ section: OutlineSection, bulletin: String?) {
        self.bulletin = bulletin
        let title = section.title.isEmpty ? "Giải thích từ ngữ" : section.title
        heading = number == 0 ? title : "\(number). \(title)"
        paragraphs = section.body.split(separator: "\n").map { OutlinePage.Line(words: String($0)) }
    }
}

extension ActForm {
    fileprivate init(_ act: OutlineMove.Act, at address: String, _ form: Form?, _ errors: FieldErrors) {
        let parts: [Part] =
            act == .sendBack
            ? [Part(area: TextArea("words", "Điều cần sửa", maxLength: 2000, form: form, errors: errors))] : []
        self.init(
            act.slug, act.label, at: "\(address)/\(act.slug)", parts, button: act.label,
            isOpen: act == .submit || act == .approve)
    }
}
