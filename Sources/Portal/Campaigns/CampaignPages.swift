// What anybody may know of campaigns: no names, no unit's shortcomings.

import LocalTime
import Office
import Operations
import Outreach
import Storage
import Vietnamese
import Web

struct CampaignsPage: Page {
    static let template = "portal/campaigns"
    let title = "Tuyên truyền các quy chế"
    let section: String? = "/ho-tro"
    let none: EmptyState?
    let campaigns: [Row]

    struct Row: Sendable {
        let address: String
        let title: String
        let words: String
    }
}

extension CampaignsPage {
    init(_ list: [CampaignSummary], on today: Day) {
        campaigns = list.map { campaign in
            let state = today <= campaign.lastDay ? "đang diễn ra, \(campaign.lastDay.untilItsEnd)" : "đã kết thúc"
            return Row(
                address: "/chien-dich/\(campaign.number)", title: campaign.title,
                words: "Từ \(campaign.from.official) đến \(campaign.lastDay.official), \(state).")
        }
        none =
            list.isEmpty
            ? EmptyState(
                "Chưa có chiến dịch nào", "Khi tỉnh tuyên truyền về quy chế phản ánh hiện trường, nội dung hiện ở đây.",
                icon: .megaphone) : nil
    }
}

struct PublicCampaignPage: Page {
    static let template = "portal/campaign"
    let title: String
    let section: String? = "/ho-tro"
    let lead: String
    let stats: StatTiles
    let subjects: [String]
    let forms: [String]
    let weeks: BarList?
    let articles: [Article]
    let hasArticles: Bool

    struct Article: Sendable {
        let link: String
        let words: String
    }
}

extension PublicCampaignPage {
    init(_ campaign: PublicCampaign, on today: Day) {
        title = campaign.title
        lead =
            "\(campaign.phase.label), từ \(campaign.from.official) đến 23:59:59 ngày \(campaign.lastDay.official). Mỗi đài phát ít nhất \(campaign.weekly) lần một tuần."
        stats = StatTiles([
            .init(
                official(campaign.heard), "lượt phát đã nghe được", note: "trên \(official(campaign.stations)) đài",
                icon: .megaphone),
            .init(official(campaign.units), "đơn vị cùng tuyên truyền", icon: .building),
        ])
        subjects = campaign.subjects.map { "\($0.title) (\($0.id.rawValue))" }
        forms = campaign.forms.map(\.label)
        weeks =
            campaign.weeks.isEmpty
            ? nil
            : BarList(
                "Lượt nghe được mỗi tuần",
                campaign.weeks.suffix(14).map { week in
                    (
                        "\(week.week.first.official) – \(week.week.last.official)", Double(week.heard),
                        official(week.heard), nil
                    )
                })
        articles = campaign.articles.map { Article(link: $0.link, words: "xem ngày \($0.capturedOn.official)") }
        hasArticles = !articles.isEmpty
    }
}
