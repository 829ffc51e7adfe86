package import FieldReports
import LocalTime
import Office
import Storage
import Synchronization

/// The first figures for everyone: counted over what everyone may see, from one moment, each with its n.
package struct PublicFigures: Sendable {
    package let total, open, answered, overdue, urgent: Int
    /// Sent in the last thirty days, today among them.
    package let lately: Int
    package let byCategory: [(category: Category, count: Int)]
}

extension Oversight {
    /// Counted again after anything happened to a report, not for every visitor of the home page.
    ///
    /// - Throws: `StorageError` alone.
    package func publicFigures() async throws -> PublicFigures {
        let (now, books) = (now(), try await books.current())
        // Read before the counting: what happens meanwhile is counted next time.
        let moment = FigureKeeper.Moment(changes: live.changes, day: now.day, books: books.generation)
        if let kept = province.figures.figures(of: moment, at: now) { return kept }
        let counts = try await store.read {
            try $0.reports(visibleTo: .anyone).publicCounts(today: now.day, since: now.day - 29)
        }
        let counted = PublicFigures(counts, categories: books.categories)
        province.figures.keep(counted, of: moment, at: now)
        return counted
    }
}

extension PublicFigures {
    fileprivate init(_ counts: [PublicCount], categories: [Category]) {
        func sum(_ part: KeyPath<PublicCount, Int>, where holds: (PublicCount) -> Bool = { _ in true }) -> Int {
            counts.reduce(0) { holds($1) ? $0 + $1[keyPath: part] : $0 }
        }
        total = sum(\.count)
        open = sum(\.count) { Status.owing.contains($0.status) }
        answered = sum(\.count) { [.answered, .closed].contains($0.status) }
        overdue = sum(\.pastDeadline) { Status.owing.contains($0.status) }
        urgent = sum(\.urgent)
        lately = sum(\.lately)
        byCategory = categories.map { category in (category, sum(\.count) { $0.category == category.code }) }
    }
}

/// The public figures as they were counted last.
final class FigureKeeper: Sendable {
    /// What they depend on, apart from what another program does to the same store.
    struct Moment: Equatable {
        let changes: Int
        let day: Day
        let books: Int64
    }

    private struct Kept {
        let figures: PublicFigures
        let moment: Moment
        let at: Instant
    }

    private let kept = Mutex<Kept?>(nil)
    /// Another program may have changed something: after this long it is seen.
    private let longest = Span.seconds(30)

    func figures(of moment: Moment, at now: Instant) -> PublicFigures? {
        kept.withLock { kept in
            guard let kept, kept.moment == moment, now >= kept.at, now - kept.at <= longest else { return nil }
            return kept.figures
        }
    }

    func keep(_ figures: PublicFigures, of moment: Moment, at now: Instant) {
        kept.withLock { $0 = Kept(figures: figures, moment: moment, at: now) }
    }
}
