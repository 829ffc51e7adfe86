//     GET  /tra-cuu?q=&linh_vuc=&xa=&trang_thai=&tu=&den=&sau=

import FieldReports
import Hummingbird
import LocalTime
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
        let filter = filter(query)
        let found = try await province.reports(filter, for: .anyone, after: cursor(query), limit: 21)
        let kept = Array(found.prefix(20))
        let total = try await province.count(filter, for: .anyone)
        let (books, today) = (try await province.books.current(), province.now().day)
        let page = SearchPage(
            q: TextField(
                "q", "Mã phản ánh hoặc từ khóa", .search, hint: "Có dấu hay không dấu đều được.", isOptional: true,
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
            words: "\(official(total)) phản ánh công khai", reports: try await cards(kept),
            empty: kept.isEmpty
                ? EmptyState(
                    "Không có phản ánh nào phù hợp",
                    "Thử bớt điều kiện, hoặc từ khóa ngắn hơn. Phản ánh giữ bí mật không có trong danh sách này.",
                    icon: .search,
                    action: .init("Xem tất cả", "/tra-cuu")) : nil,
            pagination: Pagination(
                first: query["sau"] == nil ? nil : "/tra-cuu",
                next: found.count > 20 ? kept.last.map { next("/tra-cuu", query, $0) } : nil))
        return try await show(page, context)
    }

    private func filter(_ query: Form) -> ReportFilter {
        var filter = ReportFilter()
        filter.publicOnly = true
        filter.words = searchKey(query.text("q")).split { !$0.isLetter && !$0.isNumber }.prefix(8).map(String.init)
        filter.category = query.filled("linh_vuc").map(CategoryCode.init(rawValue:))
        filter.unitCode = query.filled("xa")
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
        case .waiting: [.submitted, .routed, .returned]
        case .working: [.accepted, .inProgress, .pendingApproval, .clarifying]
        case .answered: [.answered, .closed]
        }
    }
}
