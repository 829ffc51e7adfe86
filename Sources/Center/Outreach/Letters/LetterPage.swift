// /tuyen-truyen/cong-van/{number}: the letter as it is printed, how far each unit is, and what may be done with it.

import LocalTime
import Office
import Outreach
import Vietnamese
import Web

struct LetterPage: Page {
    static let template = "center/letter"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let state: StatusTag
    let facts: SummaryList
    let notices: [Callout]
    let paper: PaperView
    let files: [Link]
    let edit: String?
    let acts: [ActForm]
    let progress: DataTable?
    let overdue: DataTable?
    let outlines: [Link]
    let version: Int
    let key: String

    struct Link: Sendable {
        let label: String
        let address: String
    }
}

extension LetterPage {
    init(
        _ letter: SeenLetter, _ paper: LetterPaper, viewer: Viewer, nextNumber: Int?, on day: Day, key: String,
        form: Form?, errors: FieldErrors
    ) {
        let address = "\(Entrance.letters.path)/\(letter.number)"
        let room: Entrance = letter.isWhole ? .letters : .incomingLetters
        title = letter.issue == nil ? "Công văn: \(letter.status.label.lowercased())" : letter.named
        self.errors = ErrorSummary(errors)
        tabs = CenterSite.outreachTabs(for: viewer, current: room)
        state = StatusTag(letter.status)
        facts = SummaryList(Self.facts(of: letter, on: day))
        notices = Self.notices(of: letter)
        self.paper = PaperView(paper)
        files = [
            Link(label: "Tải PDF", address: "\(address)/tep/pdf"),
            Link(label: "Tải DOCX", address: "\(address)/tep/docx"),
        ]
        edit = letter.acts.contains(.revise) ? "\(address)/sua" : nil
        acts = letter.acts.compactMap { ActForm($0, on: letter, at: address, nextNumber, today: day, form, errors) }
        progress = letter.units.isEmpty ? nil : Self.progress(of: letter)
        let late = letter.overdueReceipts(on: day)
        overdue = late.isEmpty ? nil : Self.late(late)
        outlines = letter.text.outlines.map {
            Link(
                label: "Đề cương kèm theo, bản \($0.edition)",
                address: "\(Entrance.outlines.path)/\($0.outline)?ban=\($0.edition)")
        }
        version = letter.version
        self.key = key
    }

    private static func facts(of letter: SeenLetter, on day: Day) -> [SummaryList.Row] {
        var rows: [SummaryList.Row] = [.init("Trích yếu", "V/v \(letter.text.subject)")]
        if let issue = letter.issue {
            rows.append(.init("Phát hành", issue.day.officialWithWeekday))
            rows.append(.init("Hạn báo đã nhận", issue.receiptDay.untilItsEnd))
            rows.append(.init("Đã nhận", "\(letter.receivedCount) trên \(letter.units.count) đơn vị"))
        }
        return rows
    }

    private static func notices(of letter: SeenLetter) -> [Callout] {
        var notices: [Callout] = []
        if let asked = letter.asked {
            notices.append(Callout(.warning, asked, heading: "Lãnh đạo trả lại, cần sửa"))
        }
        if let reason = letter.reason {
            let heading = letter.status == .cancelled ? "Công văn đã hủy, số bỏ" : "Bản nháp đã bỏ"
            notices.append(Callout(.warning, reason, heading: heading))
        }
        if letter.status == .draft, letter.text.outlines.isEmpty {
            notices.append(Callout(.information, "Chưa kèm đề cương. Nếu cần, chọn bản đã duyệt khi sửa công văn."))
        }
        return notices
    }

    private static func progress(of letter: SeenLetter) -> DataTable {
        DataTable(
            letter.isWhole ? "Các đơn vị nhận" : "Đơn vị của ông/bà",
            columns: ["Đơn vị", "Người chịu trách nhiệm", "Đã nhận", "Đã làm"],
            rows: letter.units.map { unit in
                let progress = letter.progress[unit.code]
                return [
                    .text(unit.name), .text(unit.head), .text(progress?.receipt?.words ?? "Chưa"),
                    .text(progress?.acts.map { "\($0.at.official): \($0.words)" }.joined(separator: " · ") ?? ""),
                ]
            })
    }

    private static func late(_ units: [AddressedUnit]) -> DataTable {
        DataTable(
            "Quá hạn chưa báo đã nhận", columns: ["Đơn vị", "Người chịu trách nhiệm"],
            rows: units.map { [.text($0.name), .text($0.head)] })
    }
}

extension AddressedUnit {
    /// CAM-12: the accountable person.
    fileprivate var head: String {
        [headPosition, headName].compactMap(\.self).joined(separator: " ").nonEmpty ?? "Người đứng đầu đơn vị"
    }
}

extension UnitProgress.Received {
    fileprivate var words: String {
        let noted = standing == .supervisor ? ", cơ quan giám sát ghi" : ""
        return "\(day.official)\(noted)\(said.map { ": \($0)" } ?? "")"
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension StatusTag {
    init(_ status: LetterStatus) {
        switch status {
        case .draft: self.init(.neutral, "Nháp, chưa có số và ngày", .edit)
        case .submitted: self.init(.waiting, status.label, .clock)
        case .approved: self.init(.waiting, status.label, .check)
        case .issued: self.init(.done, status.label, .send)
        case .cancelled: self.init(.refused, status.label, .crossCircle)
        case .discarded: self.init(.neutral, status.label, .crossCircle)
        }
    }
}
