// …/dai/{station} and …/hom-nay: the airings behind the figures.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct CampaignStationPage: Page {
    static let template = "center/campaign-station"
    let title: String
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let lead: String
    let back: String
    let weeks: DataTable?
    let lists: [Week]
    let none: EmptyState?

    struct Week: Sendable {
        let id: String
        let heading: String
        let airings: DataTable
    }
}

extension CampaignStationPage {
    init(_ line: StationLine, _ board: CampaignBoard, for viewer: Viewer) {
        title = line.station.name
        tabs = CenterSite.outreachTabs(for: viewer, current: .campaigns)
        lead = board.campaign.terms.title
        back = "/tuyen-truyen?chien-dich=\(board.campaign.number)"
        weeks = DataTable(
            "Từng tuần", columns: ["Tuần", "Nghe được", "Cần", "Có lịch"] + Self.ends.map(\.label) + ["Chưa báo"],
            rows: line.weeks.filter { $0.owes && $0.week.first <= board.today }.map(Self.row))
        let facts = board.facts.filter { $0.station == line.station.code }
        lists = line.weeks.reversed().compactMap { week in
            Week(week.week, facts.filter { week.week.contains($0.day) }, board)
        }
        none = lists.isEmpty ? Self.nothing : nil
    }

    /// What was and is on today, of all stations.
    init(today board: CampaignBoard, for viewer: Viewer) {
        title = "Lượt phát hôm nay"
        tabs = CenterSite.outreachTabs(for: viewer, current: .campaigns)
        lead = "\(board.campaign.terms.title) · \(board.today.officialWithWeekday)"
        back = "/tuyen-truyen?chien-dich=\(board.campaign.number)"
        weeks = nil
        let stations = Set(board.campaign.terms.stations)
        let facts = board.facts.filter { $0.day == board.today && stations.contains($0.station) }
        lists = [
            Week(CampaignWeek(first: board.today, last: board.today), facts, board, named: true)
        ].compactMap { $0 }
        none = lists.isEmpty ? Self.nothing : nil
    }

    private static let ends: [AiringEnd] = [.interrupted, .silent, .failed, .missed, .cancelled]
    private static func row(_ week: StationWeek) -> [DataTable.Value] {
        let tally = week.tally
        let counts = [tally.counted, week.required, tally.planned] + ends.map(tally.of) + [tally.stillToCome]
        return [.link(week.week.words, to: "#tuan-\(week.week.first)")] + counts.map { .number(official($0)) }
    }

    private static let nothing = EmptyState(
        "Chưa có lượt phát nào", "Lượt phát hiện ở đây khi đài có lịch phát bản tin về các quy chế này.",
        icon: .megaphone)
}

extension CampaignStationPage.Week {
    fileprivate init?(_ week: CampaignWeek, _ facts: [AiringFact], _ board: CampaignBoard, named: Bool = false) {
        let subjects = Set(board.campaign.terms.subjects.map(\.rawValue))
        let own = facts.filter { $0.subjects.contains(where: subjects.contains) }
            .sorted { $0.plannedAt < $1.plannedAt }
        guard !own.isEmpty else { return nil }
        id = "tuan-\(week.first)"
        heading = named ? "Theo giờ" : week.words
        airings = DataTable(
            "Lượt phát", columns: (named ? ["Đài"] : []) + ["Theo lịch", "Bắt đầu", "Kết quả"],
            rows: own.map { fact in
                let station: [DataTable.Value] = named ? [.text(board.stationName(fact.station))] : []
                let rest: [DataTable.Value] = [
                    .text(fact.plannedAt.official), .text(fact.startedAt?.official ?? "–"),
                    .text(fact.end?.label ?? "Chưa đến giờ hoặc chưa báo"),
                ]
                return station + rest
            })
    }
}

extension CampaignWeek {
    var words: String { "Tuần \(monday.isoWeek): \(first.official) đến \(last.official)" }
}
