import FieldReports
import LocalTime
package import Storage
import Synchronization
import Territory

/// Reads the books once and keeps them until somebody changes them.
package final class BookKeeper: Sendable {
    private let store: any Store
    private let kept = Mutex<Books?>(nil)

    package init(store: any Store) { self.store = store }

    package func current() async throws -> Books {
        if let books = kept.withLock({ $0 }) { return books }
        return try await refresh()
    }

    /// Reads again: after a change here, or when another node has changed them.
    @discardableResult
    package func refresh() async throws -> Books {
        let books = try await store.read(Books.init)
        kept.withLock { $0 = books }
        return books
    }
}

extension Books {
    init(_ tx: any Transaction) throws {
        generation = try tx.reference.generation()
        ruleSets = try tx.reference.all(.rules, as: RuleSet.self).map(\.body)
        regulations = try tx.reference.latest(.regulations, as: [Regulation].self)?.body ?? []
        let calendar = try tx.reference.latest(.calendar, as: [CalendarDay].self)
        law = Law(
            rules: ruleSets.last ?? .starter,
            calendar: WorkingCalendar(version: calendar?.number ?? 0, days: calendar?.body ?? []))
        let list = try tx.directory.agencies()
        agencies = Dictionary(list.map { ($0.code, $0) }) { first, _ in first }
        categories = try tx.directory.categories()
        let routing = try tx.reference.latest(.routing, as: [RoutingRule].self)
        router = RoutingBook(version: routing?.number ?? 0, rules: routing?.body ?? [], agencies: list)
        atlas = try Atlas(tx)
    }
}
