// /dai/tuan and /dai/nhat-ky: what is to come, and what was.

import LocalTime
import Office
import Operations
import Outreach
import Vietnamese
import Web

struct StationListPage: Page {
    static let template = "center/outreach/station-list"
    let title: String
    let section: String? = "/dai"
    let tabs: Tabs
    let stations: Tabs?
    let lead: String
    let table: DataTable?
    let empty: EmptyState?

    enum Kind { case week, log }

    init(_ kind: Kind, _ station: Station, _ all: [Station], _ airings: [Airing], _ viewer: Viewer) {
        let path = kind == .week ? "/dai/tuan" : "/dai/nhat-ky"
        title = (kind == .week ? "Tuần này" : "Nhật ký phát") + ": " + station.name
        tabs = StationPage.tabs(station, current: path)
        stations = StationPage.choice(of: station, among: all, at: path)
        let counts = AiringEnd.allCases.map { end in (end, airings.count { $0.result.end == end }) }
        lead =
            kind == .week
            ? "\(airings.count) lượt phát trong tám ngày tới."
            : "Bốn tuần qua có \(airings.count) lượt: "
                + counts.map { "\($0.0.label.lowercased()) \($0.1)" }.joined(separator: ", ") + "."
        table = airings.isEmpty ? nil : Self.table(airings)
        empty =
            airings.isEmpty
            ? EmptyState("Chưa có lượt phát nào", "Lượt phát có khi lịch phát của đài được lập.", icon: .calendar) : nil
    }

    private static func table(_ airings: [Airing]) -> DataTable {
        DataTable(
            "Các lượt phát", columns: ["Lúc", "Bản tin", "Kết quả", "Căn cứ"],
            rows: airings.map { airing in
                [
                    .link(
                        "\(airing.plan.at.day.officialWithWeekday) \(airing.plan.at.minuteOfDay.clockWords)",
                        to: "/dai/luot/\(airing.number)"),
                    .text(airing.plan.playable.title), .text(airing.stateWords),
                    .text(airing.result.end == nil ? "–" : airing.evidenceWords),
                ]
            })
    }
}
