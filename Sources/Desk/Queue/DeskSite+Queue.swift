// Answers /xu-ly.

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension DeskSite {
    func queue(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .desk)
        let tabs = DeskTab.tabs(for: viewer)
        let query = request.query
        let tab = tabs.first { $0.slug == query.text("danh-sach") } ?? tabs[0]
        let words = query.text("tim")
        let work = try await province.cases.work(
            tab.list, among: tabs.map(\.list), search: words, for: viewer, after: WorkCursor(query.text("sau")))
        let books = try await province.books.current()
        let page = QueuePage(
            tab, tabs, work, words, isFirst: query.filled("sau") == nil,
            rows: QueueRows(books: books, now: province.now()), viewer: viewer)
        return try views.render(page, on: site, for: context.visit)
    }
}

extension QueuePage {
    init(
        _ tab: DeskTab, _ tabs: [DeskTab], _ work: Work, _ words: String, isFirst: Bool, rows: QueueRows, viewer: Viewer
    ) {
        func address(_ tab: DeskTab, after: WorkCursor? = nil) -> String {
            "/xu-ly?danh-sach=\(tab.slug)" + (words.isEmpty ? "" : "&tim=\(percentEncoded(words))")
                + (after.map { "&sau=\($0.text)" } ?? "")
        }
        title = "\(tab.label) – Bàn giải quyết"
        lead =
            viewer.seesWholeProvince
            ? "Toàn tỉnh" : viewer.agencies.map { rows.books.agencyName($0) ?? $0.rawValue }.joined(separator: ", ")
        self.tabs = Tabs(
            "Danh sách việc",
            tabs.map {
                .init($0.label, address($0), count: "\(work.counts[$0.list] ?? 0)", isCurrent: $0.slug == tab.slug)
            })
        paper = PaperClerk(viewer) == nil ? nil : "/xu-ly/nhap-tu-giay"
        search = TextField(
            "tim", "Tìm trong danh sách", .search, hint: "Mã, nội dung hoặc địa điểm; có dấu hay không đều được.",
            isOptional: true, value: words)
        slug = tab.slug
        let waiting = work.rows.filter { rows.isUnheard($0) }
        alarm =
            waiting.isEmpty
            ? nil
            : Callout(
                .urgent,
                "Chờ lâu nhất \(rows.minutes(since: waiting.compactMap(\.urgentSince).min())). Mở phản ánh và bấm «Tôi đã nhận báo động».",
                heading: "\(waiting.count) phản ánh khẩn chưa ai nhận")
        queue = work.rows.isEmpty ? nil : Queue(tab.label, work.rows.map(rows.row))
        empty =
            work.rows.isEmpty
            ? EmptyState(
                words.isEmpty ? tab.empty : "Không tìm thấy «\(words)»",
                words.isEmpty
                    ? "Khi có việc mới, danh sách này và con số trên thẻ sẽ đổi."
                    : "Thử ít chữ hơn, hoặc tìm ở thẻ khác.",
                icon: .checkCircle)
            : nil
        let total = work.counts[tab.list] ?? 0
        pagination = Pagination(
            first: isFirst ? nil : address(tab), next: work.next.map { address(tab, after: $0) },
            words: "\(work.rows.count) phản ánh trong \(official(total))")
    }
}

extension WorkCursor {
    var text: String { "\(rank)_\(key)_\(id)" }

    init?(_ text: String) {
        let parts = text.split(separator: "_").compactMap { Int64($0) }
        guard parts.count == 3 else { return nil }
        self.init(rank: Int(parts[0]), key: parts[1], id: parts[2])
    }
}
