// /tuyen-truyen/dai: all stations this week, and the players that nobody hears of.

import LocalTime
import Office
import Operations
import Outreach
import Storage
import Vietnamese
import Web

struct StationsPage: Page {
    static let template = "center/outreach/stations"
    let title = "Đài truyền thanh"
    let width = PageWidth.wide
    let section: String? = "/tuyen-truyen"
    let tabs: Tabs
    let silent: DataTable?
    let stations: DataTable?
    let empty: EmptyState?

    init(
        _ all: [Station], _ viewer: Viewer, ends: [Station.Code: [AiringEnd?: Int]]? = nil, silent: [StationKey] = [],
        now: Instant? = nil
    ) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .stations)
        let names = Dictionary(all.map { ($0.code, $0.name) }) { first, _ in first }
        self.silent =
            silent.isEmpty
            ? nil
            : DataTable(
                "Máy phát không liên lạc được quá 2 phút", columns: ["Đài", "Máy", "Lần cuối"],
                rows: silent.map { key in
                    [
                        .link(
                            names[key.station] ?? key.station.rawValue,
                            to: "/tuyen-truyen/dai/\(key.station.rawValue)"),
                        .text(key.label),
                        .text(
                            key.seenAt.map { "\($0.minuteOfDay.clockWords) \($0.day.official)" } ?? "Chưa từng kết nối"),
                    ]
                })
        stations = all.isEmpty ? nil : Self.table(all, ends)
        empty =
            all.isEmpty
            ? EmptyState("Chưa có đài nào", "Đài và cụm loa được nhập ở danh bạ tuyên truyền.", icon: .megaphone) : nil
    }

    private static func table(_ all: [Station], _ ends: [Station.Code: [AiringEnd?: Int]]?) -> DataTable {
        guard let ends else {
            return DataTable(
                "Các đài", columns: ["Đài", "Loại"],
                rows: all.map {
                    [.link($0.name, to: "/tuyen-truyen/dai/\($0.code.rawValue)"), .text($0.kind.label)]
                })
        }
        // Those that fall short first.
        let ranked = all.map { ($0, ends[$0.code] ?? [:]) }.sorted {
            ($0.1[.aired] ?? 0, $0.0.code.rawValue) < ($1.1[.aired] ?? 0, $1.0.code.rawValue)
        }
        return DataTable(
            "Tuần này, đến hôm nay",
            columns: ["Đài", "Kế hoạch"] + AiringEnd.allCases.map(\.label) + ["Chưa đến"],
            rows: ranked.map { station, ends in
                [
                    .link(station.name, to: "/tuyen-truyen/dai/\(station.code.rawValue)"),
                    .number("\(ends.values.reduce(0, +))"),
                ] + AiringEnd.allCases.map { .number("\(ends[$0] ?? 0)") } + [.number("\(ends[nil] ?? 0)")]
            })
    }
}

extension Station.Kind {
    var label: String {
        switch self {
        case .loudspeakers: "Loa truyền thanh"
        case .radio: "Phát thanh"
        case .television: "Truyền hình"
        }
    }
}
