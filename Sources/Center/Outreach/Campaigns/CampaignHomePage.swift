// /tuyen-truyen: the supervisor's day: how it stands, who falls short, one tap to remind, what waits.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct CampaignHomePage: Page {
    static let template = "center/campaign-home"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let lead: String
    let address: String
    let stats: StatTiles
    /// One of the two.
    let heat: HeatTable?
    let map: MapBox?
    let sorts: Tabs
    let rest: Rest?
    let remind: RemindPanel?
    let silent: SilentPanel?
    let waiting: [Waiting]
    let nothingWaits: Bool
    let formKey: String
    let formVersion: Int

    /// CAM-07: the stations that may be reminded now, all chosen.
    struct RemindPanel: Sendable {
        let heading: String
        /// The worst, and the others folded below: all are chosen.
        let stations: [Station]
        let others: Others?
        let button: String
        let note: String?
        let address: String
        let words: TextArea

        struct Others: Sendable {
            let heading: String
            let stations: [Station]
        }

        struct Station: Sendable {
            let code: String
            let name: String
            let why: String
            let counted: String
            let required: String
            let call: CallLink?
        }
    }

    struct Rest: Sendable {
        let words: String
        let address: String
    }

    /// How the stations stand.
    enum Order: String, Sendable {
        case worst
        case name = "ten"
        case map = "ban-do"
    }

    struct SilentPanel: Sendable {
        let count: String
        let players: [Player]
        let rest: String?

        struct Player: Sendable {
            let name: String
            let since: String
            let call: CallLink?
        }
    }

    struct Waiting: Sendable {
        let words: String
        let address: String
        let since: String
    }
}

extension CampaignHomePage {
    static let rowsAtFirst = 20

    init(
        _ board: CampaignBoard, for viewer: Viewer, silent: [SilentPlayer], order: Order = .worst,
        showsAll: Bool, key: String
    ) {
        let (campaign, today) = (board.campaign, board.today)
        title = campaign.terms.title
        tabs = CenterSite.outreachTabs(for: viewer, current: .outreach)
        lead = campaign.lead(on: today)
        address = "/tuyen-truyen/chien-dich/\(campaign.number)"
        stats = StatTiles(campaign.tiles(board))
        let lines =
            order == .name
            ? board.compliance.lines.sorted { collationKey($0.station.name) < collationKey($1.station.name) }
            : board.compliance.worstFirst(on: today)
        heat =
            order == .map
            ? nil : HeatTable(showsAll ? lines[...] : lines.prefix(Self.rowsAtFirst), of: campaign, on: today)
        map = order == .map ? MapBox(of: campaign) : nil
        let chosen = "/tuyen-truyen?chien-dich=\(campaign.number)"
        let short = board.compliance.shortfalls(inWeekOf: today)
        sorts = Tabs(
            "Thứ tự của các đài",
            [
                .init("Hụt trước", chosen, count: short.isEmpty ? nil : "\(short.count)", isCurrent: order == .worst),
                .init("Theo tên", chosen + "&xep=ten", isCurrent: order == .name),
                .init("Bản đồ", chosen + "&xep=ban-do", isCurrent: order == .map),
            ])
        let hidden = lines.count - Self.rowsAtFirst
        rest =
            showsAll || hidden <= 0
            ? nil
            : Rest(
                words: "Còn \(official(hidden)) đài",
                address: "\(chosen)\(order == .name ? "&xep=ten" : "")&het=1")
        remind = board.acts.contains(.remind) ? RemindPanel(board, short) : nil
        self.silent = silent.isEmpty ? nil : SilentPanel(silent, at: board.now)
        waiting = campaign.waiting(at: board.now)
        nothingWaits = waiting.isEmpty
        formKey = key
        formVersion = campaign.version
    }
}

extension Campaign {
    /// «Chiến dịch 14/09/2026 đến 23:59:59 ngày 30/12/2026 · ít nhất 3 lượt phát một tuần · 46 đài»
    func lead(on today: Day) -> String {
        let state = phase(on: today) == .running ? "" : " · \(phase(on: today).label.lowercased())"
        return
            "Chiến dịch \(terms.from.official) đến 23:59:59 ngày \(lastDay.official) · ít nhất \(terms.weekly) lượt phát một tuần · \(official(terms.stations.count)) đài · \(official(terms.units.count)) đơn vị\(state)"
    }

    /// What waits for the supervisor, with since when.
    fileprivate func waiting(at now: Instant) -> [CampaignHomePage.Waiting] {
        let address = "/tuyen-truyen/chien-dich/\(number)"
        var found: [CampaignHomePage.Waiting] = []
        let evidence = evidence.filter { $0.state == .waiting }
        if let first = evidence.first {
            found.append(
                .init(
                    words: "Minh chứng chờ xác nhận: \(official(evidence.count))",
                    address: "\(address)/minh-chung?trang-thai=waiting", since: (now - first.at).inWords))
        }
        let unread = messages.filter { $0.receipt == nil && now - $0.at > .days(1) }
        if let first = unread.first {
            found.append(
                .init(
                    words: "Văn bản chưa được mở sau 1 ngày: \(official(unread.count))",
                    address: "\(address)/van-ban?chua-doc=1", since: (now - first.at).inWords))
        }
        return found
    }
}

extension CampaignHomePage.SilentPanel {
    private static let mostShown = 5

    init(_ players: [SilentPlayer], at now: Instant) {
        count = official(players.count)
        self.players = players.prefix(Self.mostShown).map {
            Player(
                name: $0.station?.shortName ?? $0.name,
                since: $0.lastHeard.map { "im \((now - $0).inWords)" } ?? "chưa báo về lần nào",
                call: CallLink($0.station))
        }
        let hidden = players.count - Self.mostShown
        rest = hidden > 0 ? "và \(official(hidden)) máy nữa" : nil
    }
}
