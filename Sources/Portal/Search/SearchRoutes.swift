//     GET  /tra-cuu?q=&linh_vuc=&xa=&trang_thai=&tu=&den=&xep=moi&sau=

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Storage
import Territory
import Vietnamese
import Web

struct SearchPage: Page {
    static let template = "portal/search"

    let title = "Tra cứu phản ánh"
    let section: String? = "/tra-cuu"
    let width = PageWidth.wide
    let q: TextField
    let category: SelectField
    let unit: SelectField
    let status: SelectField
    let from: TextField
    let to: TextField
    let narrows: Bool
    let words: String
    /// To all that was found, where the best were chosen from the newest only.
    let everything: String?
    let reports: [ReportCard]
    let empty: EmptyState?
    let pagination: Pagination?
}

extension PortalSite {
    func addSearchRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("tra-cuu", use: search)
    }

    func search(_ request: Request, _ context: SiteContext) async throws -> Response {
        let query = request.query
        // A whole code leads straight to its report, or to the page which says that there is none.
        if let code = query.filled("q").flatMap({ ReportCode($0) }) { return go("/pa/\(code)", context) }
        let filter = try await filter(query)
        let found = try await province.reports.page(filter, for: .anyone, after: cursor(query), limit: 20)
        let total = try await province.reports.count(filter, upTo: Self.counted + 1, for: .anyone)
        let (books, today) = (try await province.books.current(), province.now().day)
        let page = SearchPage(
            q: TextField(
                "q", "Mã phản ánh hoặc từ khóa", .search,
                hint: "Có dấu hay không dấu đều được; gõ cả tên xã, phường, kể cả tên trước đây.", isOptional: true,
                maxLength: 200, form: query),
            category: SelectField(
                "linh_vuc", "Lĩnh vực", isOptional: true, prompt: "Mọi lĩnh vực",
                options: books.categories.map { ($0.code.rawValue, $0.name) }, form: query),
            unit: SelectField(
                "xa", "Xã, phường", isOptional: true, prompt: "Toàn tỉnh",
                groups: communes(books.atlas.gazetteer, today),
                form: query),
            status: SelectField(
                "trang_thai", "Tình trạng", isOptional: true, prompt: "Mọi tình trạng",
                options: SearchedStatus.allCases.map { ($0.rawValue, $0.label) }, form: query),
            from: TextField("tu", "Gửi từ ngày", .date, isOptional: true, form: query),
            to: TextField("den", "đến ngày", .date, isOptional: true, form: query),
            narrows: ["linh_vuc", "xa", "trang_thai", "tu", "den"].contains { query.filled($0) != nil },
            words: heading(total, filter), everything: everything(total, filter, query),
            reports: try await cards(found.reports),
            empty: found.reports.isEmpty
                ? EmptyState(
                    "Không có phản ánh nào phù hợp",
                    "Thử bớt điều kiện, hoặc từ khóa ngắn hơn. Phản ánh giữ bí mật không có trong danh sách này.",
                    icon: .search,
                    action: .init("Xem tất cả", "/tra-cuu")) : nil,
            pagination: Pagination(
                first: query["sau"] == nil ? nil : "/tra-cuu",
                next: found.next.map { next("/tra-cuu", query, $0) }))
        return try await show(page, context)
    }

    /// Nobody reads further, and counting all costs more than finding the page.
    private static let counted = 1000

    private func heading(_ total: Int, _ filter: ReportFilter) -> String {
        let counted = total > Self.counted ? "Hơn \(official(Self.counted))" : official(total)
        return "\(counted) phản ánh công khai"
    }

    private func everything(_ total: Int, _ filter: ReportFilter, _ query: Form) -> String? {
        guard filter.sort == .relevance, total > ReportQueries.ranked else { return nil }
        return address("/tra-cuu", query, but: ["xep": "moi"])
    }

    private func filter(_ query: Form) async throws -> ReportFilter {
        var filter = ReportFilter()
        filter.publicOnly = true
        filter.search = try await province.reports.searchQuery(query.text("q"))
        filter.sort = filter.search == nil || query.filled("xep") == "moi" ? .newest : .relevance
        filter.category = query.filled("linh_vuc").map(CategoryCode.init(rawValue:))
        if let unit = query.filled("xa") { filter.units = try await province.reports.land(of: unit) }
        filter.statuses = query.filled("trang_thai").flatMap(SearchedStatus.init(rawValue:))?.statuses ?? []
        filter.from = query.filled("tu").flatMap { Day($0) ?? Day(official: $0) }
        filter.to = query.filled("den").flatMap { Day($0) ?? Day(official: $0) }
        return filter
    }
}

/// What people ask about; the office knows more states than they need.
enum SearchedStatus: String, CaseIterable {
    case waiting = "cho"
    case working = "dang"
    case answered = "da-tra-loi"

    var label: String {
        switch self {
        case .waiting: "Chờ tiếp nhận"
        case .working: "Đang giải quyết"
        case .answered: "Đã trả lời"
        }
    }

    var statuses: Set<Status> {
        switch self {
        case .waiting: Status.untaken
        case .working: [.accepted, .inProgress, .pendingApproval, .clarifying]
        case .answered: [.answered, .closed]
        }
    }
}
