// /tuyen-truyen: for the people of outreach there is no work here yet, and the page says so.

import Hummingbird
import LocalTime
import Office
import Vietnamese
import Web

extension CenterSite {
    func outreach(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .outreach)
        let held = viewer.appointments.filter { Entrance.outreach.roles.contains($0.role) }
        return try render(
            OutreachPage(
                facts: SummaryList(
                    held.map {
                        .init($0.role.label, $0.to.map { "Đến \($0.untilItsEnd)" } ?? "Không ghi ngày kết thúc")
                    }
                ),
                empty: EmptyState(
                    "Chưa có việc nào cho vai trò này",
                    "Phần tuyên truyền các quy chế chưa mở trên hệ thống. Khi mở, việc của ông/bà hiện ở đây.",
                    action: .init("Xem trang Hỗ trợ", "/ho-tro"))), context)
    }
}

struct OutreachPage: Page {
    static let template = "center/outreach"
    let title = "Tuyên truyền"
    /// The roles in which this person is here.
    let facts: SummaryList
    let empty: EmptyState
}
