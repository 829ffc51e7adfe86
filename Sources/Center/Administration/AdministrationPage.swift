// /quan-tri: what is in force, and what must be looked after.

import FieldReports
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct AdministrationPage: Page {
    static let template = "center/administration"
    let title = "Quản trị"
    let width = PageWidth.wide
    let tabs: Tabs
    let warnings: [Callout]
    let facts: SummaryList

    init(_ viewer: Viewer, _ books: Books, on today: Day) {
        tabs = CenterSite.tabs(for: viewer, current: .administration)
        let broken = books.faults.map {
            Callout(.warning, $0.sentence, heading: "Có bản dữ liệu không dùng được")
        }
        let horizon = books.law.calendar.horizonWarning(on: today).map { Callout(.warning, $0.sentence) }
        warnings = broken + [horizon].compactMap(\.self)
        let last = books.law.calendar.lastConfirmedDay
        facts = SummaryList([
            .init(
                "Bộ quy tắc đang áp dụng",
                "\(books.law.rules.version.rawValue), theo \(books.law.rules.regulation.rawValue)"),
            .init(
                "Lịch làm việc",
                "Bản \(books.law.calendar.version), đã xác nhận \(last.map { "đến \($0.untilItsEnd)" } ?? "chưa năm nào")"
            ),
            .init("Quy tắc phân loại", "Bản \(books.router.version), \(official(books.router.rules.count)) quy tắc"),
            .init("Cơ quan", official(books.agencies.count)), .init("Lĩnh vực", official(books.categories.count)),
        ])
    }
}
