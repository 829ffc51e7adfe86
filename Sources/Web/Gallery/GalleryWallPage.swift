// The wall of the IOC with made-up figures, at `/_gallery/wall`: dark, large, no personal data (REP-16).

package import LocalTime

package struct GalleryWallPage: Page {
    package static let template = "gallery/wall"

    package let title = "Màn hình trực"
    let stats: StatTiles
    let alarms: [Alarm]
    let bars: BarList
    let map: MapBox
    let feed: [Line]

    struct Line: Sendable {
        let time: String
        let words: String
        let address: String
    }

    package init(csrf: String, now: Instant) {
        stats = StatTiles(
            GalleryPage.wallTiles + [
                .init("63", "Chờ phân loại", note: "lâu nhất 2 giờ 10 phút", icon: .list, tone: .waiting),
                .init("12", "Quá hạn", icon: .warning, tone: .urgent),
            ])
        alarms = [
            Alarm(
                code: "PA-2026-000127", address: "#", title: "Sạt lở taluy dương tại QL.12 Km 135+800",
                place: "Thiên tai · Xã Mường Pồn", icon: .storm, since: now - .minutes(12), now: now, take: "#",
                csrf: csrf),
            Alarm(
                code: "PA-2026-000125", address: "#", title: "Cháy nhà bếp tại bản Nà Lốm",
                place: "Hỏa hoạn · Xã Núa Ngam",
                icon: .fire, since: now - .minutes(47), now: now, takenBy: "nhận lúc 07:31"),
        ]
        bars = BarList(
            "Phản ánh theo lĩnh vực, 7 ngày",
            [
                ("Hạ tầng giao thông", 61, "61", nil), ("Điện, chiếu sáng", 38, "38", nil),
                ("Môi trường, rác", 29, "29", nil), ("Cấp, thoát nước", 22, "22", nil),
            ])
        map = MapBox(
            .browse, label: "Bản đồ phản ánh", points: "/_gallery/points.json", latitude: 21.55, longitude: 103.0,
            zoom: 9,
            fallback: "Bản đồ cần có JavaScript.")
        feed = [
            Line(time: "08:14", words: "UBND phường Mường Lay đã trả lời PA-2026-000098", address: "#"),
            Line(time: "08:11", words: "Phản ánh mới: Nước thải chảy ra mương thủy lợi cạnh chợ", address: "#"),
            Line(time: "08:02", words: "Sở Xây dựng trả lại PA-2026-000119: không thuộc phạm vi", address: "#"),
        ]
    }
}
