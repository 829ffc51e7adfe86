// /tuyen-truyen/chien-dich: every campaign with how far its units are.

import LocalTime
import Office
import Operations
import Outreach
import Storage
import Vietnamese
import Web

struct CampaignListPage: Page {
    static let template = "center/campaigns"
    let title = "Chiến dịch tuyên truyền"
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let none: EmptyState?
    let table: DataTable?
    let mayStart: Bool
}

extension CampaignListPage {
    init(_ list: [CampaignSummary], for viewer: Viewer, current: Entrance) {
        tabs = CenterSite.outreachTabs(for: viewer, current: current)
        mayStart = viewer.holds([.outreachSupervisor])
        none =
            list.isEmpty
            ? EmptyState(
                "Chưa có chiến dịch nào", "Chiến dịch ghi quy chế cần tuyên truyền, thời gian, số lượt phát và đơn vị.",
                icon: .megaphone) : nil
        table = list.isEmpty ? nil : Self.table(list)
    }

    private static func table(_ list: [CampaignSummary]) -> DataTable {
        DataTable(
            "Chiến dịch, mới nhất trước",
            columns: ["Chiến dịch", "Từ", "Đến hết", "Đơn vị", "Người được phổ biến", "Minh chứng chờ", "Chưa đọc"],
            rows: list.map { campaign in
                let address = "/tuyen-truyen/chien-dich/\(campaign.number)"
                return [
                    .link(campaign.title, to: address), .text(campaign.from.official), .text(campaign.lastDay.official),
                    .numberLink(official(campaign.units), to: "\(address)#don-vi"),
                    .number(officialPercent(campaign.reached, of: campaign.total)),
                    .numberLink(
                        official(campaign.evidenceWaiting), to: "\(address)/minh-chung?trang-thai=waiting"),
                    .numberLink(official(campaign.unread), to: "\(address)/van-ban?chua-doc=1"),
                ]
            })
    }
}
