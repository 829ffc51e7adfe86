// /tuyen-truyen/canh-bao: what is live, what waits, and what was.

import LocalTime
import Office
import Outreach
import Vietnamese
import Web

struct WarningListPage: Page {
    static let template = "center/warnings"
    let title = "Cảnh báo"
    let width = PageWidth.wide
    let section: String? = Entrance.outreach.path
    let tabs: Tabs
    let compose: String?
    let table: DataTable?
    let empty: EmptyState?
}

extension WarningListPage {
    init(_ viewer: Viewer, _ warnings: [Warning], at now: Instant) {
        tabs = CenterSite.outreachTabs(for: viewer, current: .warnings)
        compose = viewer.holds(.composersOfWarnings) ? "\(Entrance.warnings.path)/moi" : nil
        table = warnings.isEmpty ? nil : Self.table(warnings, at: now)
        empty =
            warnings.isEmpty
            ? EmptyState(
                "Chưa có cảnh báo nào", "Cảnh báo đã soạn hiện ở đây, bản đang có hiệu lực đứng trước.",
                icon: .megaphone)
            : nil
    }

    private static func table(_ warnings: [Warning], at now: Instant) -> DataTable {
        let order: [Warning.State] = [.live, .draft, .expired, .cancelled, .dropped]
        let sorted = warnings.enumerated().sorted { a, b in
            (order.firstIndex(of: a.element.state(at: now)) ?? 0, a.offset)
                < (order.firstIndex(of: b.element.state(at: now)) ?? 0, b.offset)
        }.map(\.element)
        return DataTable(
            "Cảnh báo, bản đang có hiệu lực trước", columns: ["Cảnh báo", "Trạng thái", "Chờ", "Xã, phường", "Đến"],
            rows: sorted.map { warning in
                let content = warning.latest?.content ?? warning.pending?.content
                return [
                    .link(
                        (warning.isExercise ? "Diễn tập: " : "") + (content?.headline ?? "Đã bỏ"),
                        to: WarningPage.address(warning)),
                    .text(warning.state(at: now).label), .text(waits(warning)),
                    .number(content.map { String($0.communes.count) } ?? "–"),
                    .text(content?.expires.official ?? "–"),
                ]
            })
    }

    private static func waits(_ warning: Warning) -> String {
        guard let pending = warning.pending else { return "" }
        return pending.submittedAt.map { "người thứ hai, từ \($0.officialClock)" } ?? "người soạn"
    }
}
