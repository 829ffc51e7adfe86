//     GET  /                       home
//     GET  /manifest.webmanifest   so that a phone can keep the site among its apps

import FieldReports
import HTTPTypes
import Hummingbird
import NIOCore
import Office
import Operations
import Storage
import Vietnamese
import Web

extension PortalSite {
    func addHomeRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("/") { _, context in try await show(try await home(), context) }
        router.get("manifest.webmanifest") { _, _ in manifest }
    }

    private func home() async throws -> HomePage {
        var filter = ReportFilter()
        filter.publicOnly = true
        let latest = try await province.reports.list(filter, for: .anyone, limit: 8)
        let figures = try await province.oversight.publicFigures()
        let rules = try await province.books.current().law.rules
        return HomePage(
            scripts: [], warnings: try await province.warnings.live().map { Callout($0) },
            days: "\(rules.resolutionWorkingDays)",
            lookup: TextField(
                "q", "Mã phản ánh hoặc từ khóa", .search, hint: "Ví dụ: PA260303-7K3F9Q, hoặc «cống tắc».",
                maxLength: 200),
            stats: StatTiles([
                .init(
                    official(figures.lately), "Phản ánh công khai trong 30 ngày", address: "/tra-cuu", icon: .send,
                    tone: .active),
                .init(
                    official(figures.answered), "Đã được trả lời",
                    note: "trong \(official(figures.total)) phản ánh công khai", icon: .checkCircle, tone: .done),
                .init(
                    official(figures.open), "Đang giải quyết",
                    note: figures.overdue == 0 ? "không có phản ánh quá hạn" : "\(official(figures.overdue)) quá hạn",
                    icon: .clock, tone: .waiting),
            ]),
            map: publicMap, reports: try await cards(latest),
            empty: latest.isEmpty
                ? EmptyState(
                    "Chưa có phản ánh công khai", "Phản ánh được công khai sau khi cơ quan tiếp nhận đã xem.",
                    action: .init("Gửi phản ánh đầu tiên", "/gui")) : nil)
    }

    private var publicMap: MapBox? {
        guard hasMap else { return nil }
        return MapBox(
            .browse, label: "Bản đồ phản ánh công khai", points: "/api/v1/map/cells", borders: "/api/v1/map/borders",
            tiles: tiles, attribution: tilesBy, latitude: 21.6, longitude: 103.0, zoom: 8,
            fallback: "Bản đồ cần có JavaScript.", fallbackAddress: "/tra-cuu")
    }

    private var manifest: Response {
        let icon = #"{"src":"\#(views.assets)/images/mark.svg","sizes":"any","type":"image/svg+xml","purpose":"any"}"#
        let text = """
            {"name":"\(base.productName) – \(base.province)","short_name":"Phản ánh","lang":"vi","dir":"ltr",\
            "start_url":"/","scope":"/","display":"standalone","background_color":"#ffffff","theme_color":"#0c4a3b",\
            "icons":[\(icon)],"shortcuts":[{"name":"Gửi phản ánh","url":"/gui"},{"name":"Của tôi","url":"/cua-toi"}]}
            """
        return Response(
            status: .ok, headers: [.contentType: "application/manifest+json", .cacheControl: "max-age=3600"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
