// /tuyen-truyen for those who run no campaign: which of its rooms are theirs.

import LocalTime
import Office
import Vietnamese
import Web

struct OutreachPage: Page {
    static let template = "center/outreach"
    let title = "Tuyên truyền"
    let tabs: Tabs
    /// The roles in which this person is here.
    let facts: SummaryList
    let empty: EmptyState
}

extension OutreachPage {
    init(_ viewer: Viewer) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .outreach)
        let held = viewer.appointments.filter { Entrance.outreach.roles.contains($0.role) }
        facts = SummaryList(
            held.map { .init($0.role.label, $0.to.map { "Đến \($0.untilItsEnd)" } ?? "Không ghi ngày kết thúc") })
        empty =
            Entrance.outreachUnit.isOpen(to: viewer)
            ? EmptyState(
                "Việc của đơn vị ông/bà", "Nhiệm vụ, minh chứng, hướng dẫn và đôn đốc của các chiến dịch tuyên truyền.",
                action: .init("Mở trang đơn vị", Entrance.outreachUnit.path))
            : EmptyState(
                "Việc của ông/bà ở các mục bên trên", "Chọn một mục để bắt đầu. Chưa thấy việc, hãy hỏi trang Hỗ trợ.",
                action: .init("Xem trang Hỗ trợ", "/ho-tro"))
    }
}
