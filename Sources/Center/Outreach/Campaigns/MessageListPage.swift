// …/van-ban: guidance and reminders, to whom, when, and whether they were opened (CAM-07).

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct MessageListPage: Page {
    static let template = "center/campaign-messages"
    let title = "Hướng dẫn và đôn đốc"
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let links: Tabs
    let lead: String
    let filters: Tabs
    let none: EmptyState?
    let table: DataTable?
}

extension MessageListPage {
    init(_ board: CampaignBoard, unreadOnly: Bool, for viewer: Viewer) {
        let campaign = board.campaign
        let address = "/tuyen-truyen/chien-dich/\(campaign.number)/van-ban"
        tabs = CenterSite.outreachTabs(for: viewer, current: .campaigns)
        links = Tabs("Chiến dịch này", campaign.links(current: "van-ban"))
        lead = campaign.terms.title
        let unread = campaign.messages.filter { $0.receipt == nil }
        filters = Tabs(
            "Đã đọc hay chưa",
            [
                .init("Tất cả", address, count: official(campaign.messages.count), isCurrent: !unreadOnly),
                .init("Chưa đọc", "\(address)?chua-doc=1", count: official(unread.count), isCurrent: unreadOnly),
            ])
        let shown = unreadOnly ? unread : campaign.messages
        none =
            shown.isEmpty
            ? EmptyState("Chưa gửi văn bản nào", "Hướng dẫn gửi từ trang chiến dịch, đôn đốc từ trang Hôm nay.") : nil
        table =
            shown.isEmpty
            ? nil
            : DataTable(
                "Mới nhất trước", columns: ["Số", "Loại", "Đơn vị", "Nội dung", "Gửi lúc", "Đọc lúc"],
                rows: shown.reversed().map { message in
                    let head = message.content.toHead ? " (gửi cả người đứng đầu)" : ""
                    return [
                        .text("\(message.id)"), .text(message.content.kind.label + head),
                        .text(board.unitName(message.content.unit)), .text(message.content.words),
                        .text(message.at.official), .text(message.receipt?.at.official ?? "Chưa"),
                    ]
                })
    }
}
