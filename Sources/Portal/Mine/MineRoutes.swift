//     GET   /cua-toi            one's own reports; ?xem=gui-giup those sent for others; ?xem=theo-doi those followed; ?xem=thong-bao the lines
//     POST  /cua-toi/da-doc     all lines are read

import DataProtection
import FieldReports
import Hummingbird
import Office
import Operations
import Storage
import Vietnamese
import Web

struct MinePage: Page {
    static let template = "portal/mine"

    let title = "Của tôi"
    let section: String? = "/cua-toi"
    let tabs: Tabs
    let reports: [ReportCard]
    let empty: EmptyState?
    let pagination: Pagination?
    let lines: [LineView]
    let offersReading: Bool
}

struct LineView: Sendable {
    let words: String
    let when: String
    let address: String
    /// Not everything that people are told of has a page.
    let isLinked: Bool
    let icon: String
    let isNew: Bool
}

extension PortalSite {
    func addMineRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("cua-toi", use: showMine)
        router.post("cua-toi/da-doc", use: readLines)
    }

    func readLines(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await province.reports.markLinesRead(by: try context.signedInViewer())
        return go("/cua-toi?xem=thong-bao", context)
    }

    func showMine(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let shown = request.query["xem"]
        let unread = try await province.reports.unreadLines(for: viewer)
        var reports: [ReportSummary] = []
        var lines: [Line] = []
        var filter = ReportFilter()
        switch shown {
        case "thong-bao": lines = try await province.reports.lines(for: viewer)
        case "gui-giup": filter.submittedBy = viewer.account
        case "theo-doi": filter.followedBy = viewer.account
        default: filter.reporters = viewer.people
        }
        if shown != "thong-bao" {
            let page = try await province.reports.list(filter, for: viewer, after: cursor(request.query), limit: 21)
            reports = page
        }
        let hasMore = reports.count > 20
        let kept = Array(reports.prefix(20))
        let page = MinePage(
            tabs: Tabs(
                "Của tôi",
                [
                    .init("Phản ánh của tôi", "/cua-toi", isCurrent: shown == nil),
                    .init(
                        "Thông báo", "/cua-toi?xem=thong-bao", count: unread > 0 ? "\(unread)" : nil,
                        isCurrent: shown == "thong-bao"),
                    .init("Tất cả đã gửi", "/cua-toi?xem=gui-giup", isCurrent: shown == "gui-giup"),
                    .init("Đang theo dõi", "/cua-toi?xem=theo-doi", isCurrent: shown == "theo-doi"),
                ]),
            reports: try await cards(kept), empty: empty(shown, kept.isEmpty && lines.isEmpty),
            pagination: Pagination(
                first: request.query["sau"] == nil ? nil : "/cua-toi",
                next: hasMore ? kept.last.map { next("/cua-toi", request.query, $0) } : nil),
            lines: lines.map { view($0, for: viewer) }, offersReading: shown == "thong-bao" && unread > 0)
        return try await show(page, context)
    }

    private func empty(_ shown: String?, _ isEmpty: Bool) -> EmptyState? {
        guard isEmpty else { return nil }
        if shown == "theo-doi" {
            return EmptyState(
                "Ông/bà chưa theo dõi phản ánh nào",
                "Ở trang của một phản ánh công khai, bấm «Theo dõi» để được báo khi có trả lời.", icon: .bell,
                action: .init("Tra cứu", "/tra-cuu"))
        }
        return shown == "thong-bao"
            ? EmptyState(
                "Chưa có thông báo", "Mỗi khi phản ánh của ông/bà có thay đổi, một dòng hiện ở đây.", icon: .bell)
            : EmptyState(
                "Ông/bà chưa gửi phản ánh nào", "Chụp ảnh, chỉ địa điểm, viết vài câu: mất khoảng hai phút.",
                icon: .send,
                action: .init("Gửi phản ánh", "/gui"))
    }

    /// Where one reads on; nil where this person has no page of it.
    private func address(of subject: Subject, for viewer: Viewer) -> String? {
        guard subject.kind == DataRequest.kind else { return ReportCode(subject).map { "/pa/\($0)" } }
        if viewer.holds([.dpo]) { return Entrance.dataRequests.path }
        return viewer.holds([.provincialOverseer]) ? nil : OwnDataPage.address
    }

    private func view(_ line: Line, for viewer: Viewer) -> LineView {
        let icon: Icon =
            switch line.kind {
            case .urgent: .urgent
            case .answer: .comment
            case .overdue: .warning
            case .notice, .reminder, .claim, .followed: .bell
            }
        let address = address(of: line.subject, for: viewer)
        return LineView(
            words: line.words, when: line.at.officialWithWeekday,
            address: address ?? "", isLinked: address != nil,
            icon: icon.partial, isNew: !line.isRead)
    }
}
