import FieldReports
import LocalTime
import Office
import Storage
import Territory

/// An empty folder is a working province: the starter set is loaded once, at first start.
extension Province {
    package func prepare() async throws {
        let now = now()
        try await store.migrate(Migration.all, at: now)
        try await store.write { tx in
            guard try tx.reference.latest(.rules, as: RuleSet.self) == nil else { return }
            try tx.putStarter(at: now)
        }
        try await books.refresh()
    }
}

extension Transaction {
    fileprivate func putStarter(at now: Instant) throws {
        let note = "Bộ dữ liệu khởi đầu"
        try reference.add(.rules, RuleSet.starter, note: note, by: nil, at: now)
        try reference.add(.regulations, Regulation.starter, note: note, by: nil, at: now)
        try reference.add(.calendar, CalendarDay.starter, note: note, by: nil, at: now)
        try reference.add(.routing, RoutingRule.starter, note: note, by: nil, at: now)
        for (position, category) in Category.starter.enumerated() { try directory.put(category, position: position) }
        for agency in Agency.starter(.starter, on: now.day) { try directory.put(agency) }
    }
}
