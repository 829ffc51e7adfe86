// /quan-tri/su-co-du-lieu: the register, the newest first.

import DataProtection
import LocalTime
import Office
import Operations
import Vietnamese
import Web

struct BreachesPage: Page {
    static let template = "center/breaches"
    let title = "Sổ sự cố dữ liệu cá nhân"
    let width = PageWidth.wide
    let section: String? = Entrance.identityOpenings.path
    let tabs: Tabs
    let register: String?
    let table: DataTable?
    let empty: EmptyState?

    init(_ viewer: Viewer, _ breaches: [Breach], at now: Instant) {
        tabs = CenterSite.tabs(for: viewer, current: .breaches)
        register = viewer.holds(Breaches.keepers) ? "\(Entrance.breaches.path)/moi" : nil
        table = breaches.isEmpty ? nil : Self.table(breaches, at: now)
        empty =
            breaches.isEmpty
            ? EmptyState(
                "Chưa có sự cố nào", "Sự cố về dữ liệu cá nhân được ghi ở đây, cùng hạn báo cơ quan chuyên trách.")
            : nil
    }

    private static func table(_ breaches: [Breach], at now: Instant) -> DataTable {
        DataTable(
            "Mới nhất trước", columns: ["Phát hiện lúc", "Trạng thái", "Hạn báo", "Số người", "Dữ liệu"],
            rows: breaches.map { breach in
                [
                    .link(breach.noticedAt.official, to: BreachPage.address(breach)), .text(breach.state(at: now)),
                    .text(breach.notifyBy.official), .text(breach.facts.peopleWords),
                    .text(breach.facts.data.map(\.label).joined(separator: ", ")),
                ]
            })
    }
}

extension Breach {
    func state(at now: Instant) -> String { isLate(at: now) ? "\(status.label). Quá hạn." : status.label }
}

extension BreachFacts {
    var peopleWords: String { people.map { "khoảng \(official($0))" } ?? "chưa biết" }
}
