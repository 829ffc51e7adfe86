//     GET  /thong-ke    the first figures for everyone, each with what it was counted over

import FieldReports
import Hummingbird
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct FiguresPage: Page {
    static let template = "portal/figures"

    let title = "Số liệu công khai"
    let section: String? = "/thong-ke"
    let counted: String
    let stats: StatTiles
    let categories: BarList?
    let empty: EmptyState?
}

extension PortalSite {
    func addFiguresRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("thong-ke", use: showFigures)
    }

    func showFigures(_ request: Request, _ context: SiteContext) async throws -> Response {
        let figures = try await province.oversight.publicFigures()
        let n = "n = \(official(figures.total))"
        let bars = figures.byCategory.filter { $0.count > 0 }.sorted { $0.count > $1.count }
        let page = FiguresPage(
            counted: province.now().officialWithWeekday,
            stats: StatTiles([
                .init(
                    official(figures.total), "Phản ánh công khai", note: "từ khi vận hành", address: "/tra-cuu",
                    icon: .send),
                .init(
                    official(figures.answered), "Đã trả lời",
                    note: "\(officialPercent(figures.answered, of: figures.total)), \(n)",
                    address: "/tra-cuu?trang_thai=da-tra-loi", icon: .checkCircle, tone: .done),
                .init(
                    official(figures.open), "Đang giải quyết",
                    note: "\(officialPercent(figures.open, of: figures.total)), \(n)",
                    address: "/tra-cuu?trang_thai=dang", icon: .clock, tone: .waiting),
                .init(
                    official(figures.overdue), "Quá hạn, chưa trả lời",
                    note:
                        "\(officialPercent(figures.overdue, of: figures.open)), n = \(official(figures.open)) đang giải quyết",
                    icon: .warning, tone: .urgent),
            ]),
            categories: bars.isEmpty
                ? nil
                : BarList(
                    "Theo lĩnh vực (\(n))",
                    bars.map {
                        (
                            $0.category.name, Double($0.count), official($0.count),
                            "/tra-cuu?linh_vuc=\($0.category.code.rawValue)"
                        )
                    }),
            empty: figures.total == 0
                ? EmptyState("Chưa có số liệu", "Số liệu có khi có phản ánh công khai đầu tiên.", icon: .chart) : nil)
        return try await show(page, context)
    }
}
