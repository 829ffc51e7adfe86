// /tuyen-truyen/cong-van and …/den: letters as a list, and those that not everybody has after their term.

import LocalTime
import Office
import Outreach
import Storage
import Vietnamese
import Web

struct LettersPage: Page {
    static let template = "center/letters"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let drafts: String?
    let register: String?
    let overdue: DataTable?
    let table: DataTable?
    let empty: EmptyState?
    let pagination: Pagination?
}

extension LettersPage {
    /// - Parameter found: one more than a page, where there is a next one.
    init(
        _ viewer: Viewer, _ found: [LetterSummary], _ late: [LetterSummary], from cursor: LetterCursor?,
        at entrance: Entrance, on day: Day
    ) {
        title = entrance.title
        tabs = CenterSite.outreachTabs(for: viewer, current: entrance)
        drafts = viewer.holds([.outreachSupervisor]) && entrance == .letters ? "\(entrance.path)/moi" : nil
        register = viewer.holds(Letter.readers) && entrance == .letters ? "\(entrance.path)/so" : nil
        overdue =
            late.isEmpty
            ? nil
            : DataTable(
                "Quá hạn báo đã nhận", columns: ["Công văn", "Hạn báo nhận", "Chưa nhận"],
                rows: late.map {
                    [
                        .link($0.heading, to: $0.address), .text($0.receiptDay?.official ?? ""),
                        .number("\($0.units - $0.received) trên \($0.units)"),
                    ]
                })
        let rows = found.prefix(pageSize)
        table =
            rows.isEmpty
            ? nil
            : DataTable(
                entrance == .letters ? "Công văn, mới nhất trước" : "Công văn gửi đến đơn vị của ông/bà",
                columns: ["Trích yếu", "Số, ký hiệu", "Ngày", "Trạng thái", "Đã nhận"],
                rows: rows.map { $0.cells(isWhole: entrance == .letters) })
        empty =
            rows.isEmpty
            ? EmptyState(
                "Chưa có công văn nào",
                entrance == .letters
                    ? "Bản nháp, công văn chờ duyệt và đã phát hành hiện ở đây."
                    : "Công văn gửi đến đơn vị của ông/bà hiện ở đây, kèm nút báo đã nhận.") : nil
        let next = found.count > pageSize ? rows.last.map { "\(entrance.path)?sau=\($0.cursor.text)" } : nil
        pagination = Pagination(first: cursor == nil ? nil : entrance.path, next: next)
    }
}

extension LetterSummary {
    var address: String { "\(Entrance.letters.path)/\(number)" }
    var cursor: LetterCursor { LetterCursor(beganAt: beganAt, number: number) }
    var heading: String { "V/v \(subject)" }
    var named: String { (registerNumber.map(Letter.twoDigits) ?? "…") + "/\(symbol)" }

    fileprivate func cells(isWhole: Bool) -> [DataTable.Value] {
        [
            .link(heading, to: address), .text(named), .text(day?.official ?? "Chưa có"), .text(status.label),
            .number(status.wasIssued ? (isWhole ? "\(received)/\(units)" : receiptWords) : "–"),
        ]
    }

    /// To a unit, of others it is only said by when.
    private var receiptWords: String { receiptDay.map { "Báo nhận \($0.untilItsEnd)" } ?? "" }
}
