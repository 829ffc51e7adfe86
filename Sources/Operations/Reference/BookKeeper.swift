import FieldReports
import LocalTime
import Office
package import Storage
import Synchronization
import Territory

/// Reads the books once and keeps them until somebody changes them, here or on another node.
package final class BookKeeper: Sendable {
    private struct State {
        var books: Books?
        /// How often they were forgotten: what was read before that is not kept.
        var forgotten = 0
    }

    private let store: any Store
    private let state = Mutex(State())

    package init(store: any Store) { self.store = store }

    package func current() async throws -> Books {
        if let books = state.withLock({ $0.books }) { return books }
        return try await refresh()
    }

    @discardableResult
    package func refresh() async throws -> Books {
        let before = state.withLock { $0.forgotten }
        let books = try await store.read(Books.init)
        state.withLock { if $0.forgotten == before { $0.books = books } }
        return books
    }

    /// Somebody has changed them: whoever asks next reads again.
    func forget() {
        state.withLock { state in
            state.books = nil
            state.forgotten += 1
        }
    }

    /// Whether they are still those of the store; forgets them when not. For changes that nobody announces to this
    /// program, such as an import by another one beside it.
    @discardableResult
    package func check() async throws -> Bool {
        guard let kept = state.withLock({ $0.books?.generation }) else { return true }
        let isCurrent = try await store.read { try $0.reference.generation() } == kept
        if !isCurrent { forget() }
        return isCurrent
    }
}

extension Law {
    /// The rules and the calendar in force.
    init(_ tx: any Transaction) throws {
        let calendar = try tx.reference.latest(.calendar, as: [CalendarDay].self)
        self.init(
            rules: try tx.reference.latest(.rules, as: RuleSet.self)?.body ?? .starter,
            calendar: WorkingCalendar(version: calendar?.number ?? 0, days: calendar?.body ?? []))
    }
}

extension Books {
    init(_ tx: any Transaction) throws {
        generation = try tx.reference.generation()
        ruleSets = try tx.reference.all(.rules, as: RuleSet.self).map(\.body)
        regulations = try tx.reference.latest(.regulations, as: [Regulation].self)?.body ?? []
        law = try Law(tx)
        let list = try tx.directory.agencies()
        agencies = Dictionary(list.map { ($0.code, $0) }) { first, _ in first }
        categories = try tx.directory.categories()
        let routing = try tx.reference.latest(.routing, as: [RoutingRule].self)
        router = RoutingBook(version: routing?.number ?? 0, rules: routing?.body ?? [], agencies: list)
        atlas = try Atlas(tx)
    }
}
