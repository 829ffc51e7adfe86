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
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let silent: DataTable?
    let stations: DataTable?
    let empty: EmptyState?

    init(
        _ all: [Station], _ viewer: Viewer, ends: [Station.Code: [AiringEnd?: Int]]? = nil, silent: [StationKey] = [],
        now: Instant? = nil
    ) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .stations)
        let stations = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
        self.silent =
            silent.isEmpty
            ? nil
            : DataTable(
                "Máy phát không liên lạc được quá 2 phút", columns: ["Đài", "Máy", "Lần cuối", "Gọi"],
                rows: silent.map { key in
                    let (station, call) = (stations[key.station], CallLink(stations[key.station]))
                    return [
                        .link(
                            station?.shortName ?? key.station.rawValue,
                            to: "/tuyen-truyen/dai/\(key.station.rawValue)"),
                        .text(key.label),
                        .text(
                            key.seenAt.map { "\($0.minuteOfDay.clockWords) \($0.day.official)" } ?? "Chưa từng kết nối"),
                        call.map { .link($0.number, to: $0.address) } ?? .text(""),
                    ]
                })
        self.stations = all.isEmpty ? nil : Self.table(all, ends)
        empty =
            all.isEmpty
            ? EmptyState("Chưa có đài nào", "Đài và cụm loa được nhập ở danh bạ tuyên truyền.", icon: .megaphone) : nil
    }

    private static func table(_ all: [Station], _ ends: [Station.Code: [AiringEnd?: Int]]?) -> DataTable {
        guard let ends else {
            return DataTable(
                "Các đài", columns: ["Đài", "Loại"],
                rows: all.map {
                    [.link($0.shortName, to: "/tuyen-truyen/dai/\($0.code.rawValue)"), .text($0.kind.label)]
                })
        }
        // Those that fall short first.
        let ranked = all.map { ($0, ends[$0.code] ?? [:]) }.sorted {
            ($0.1[.aired] ?? 0, $0.0.code.rawValue) < ($1.1[.aired] ?? 0, $1.0.code.rawValue)
        }
        return DataTable(
            "Tuần này, đến hôm nay",
            columns: ["Đài", "Theo lịch", "Đã nghe", "Không đạt", "Chưa có kết quả"],
            rows: ranked.map { station, ends in
                let planned = ends.values.reduce(0, +)
                return [
                    .link(station.shortName, to: "/tuyen-truyen/dai/\(station.code.rawValue)"),
                    .number("\(planned)"), .number("\(ends[.aired] ?? 0)"),
                    .text(planned == 0 ? "không có lượt nào đến hôm nay" : failures(ends)),
                    .number("\(ends[nil] ?? 0)"),
                ]
            })
    }

    /// «2 hỏng, 1 không phát»: only what there was. What was called off is nobody's failure.
    private static func failures(_ ends: [AiringEnd?: Int]) -> String {
        AiringEnd.allCases.filter { ![.aired, .cancelled].contains($0) }.compactMap { end in
            ends[end].map { "\($0) \(end.label.lowercased())" }
        }.joined(separator: ", ")
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
