package import FieldReports
import LocalTime
import Storage

/// The first figures for everyone: counted over what everyone may see, from one moment, each with its n.
package struct PublicFigures: Sendable {
    package let total, open, answered, overdue, urgent: Int
    /// Sent in the last thirty days.
    package let lately: Int
    package let byCategory: [(category: Category, count: Int)]
}

extension Province {
    package func publicFigures() async throws -> PublicFigures {
        let (today, categories) = (now().day, try await books.current().categories)
        var general = [ReportFilter](repeating: Self.everythingPublic, count: 6)
        general[1].statuses = Status.owing
        general[2].statuses = [.answered, .closed]
        general[3].statuses = Status.owing
        general[3].lateOn = today
        general[4].urgent = true
        general[5].from = today - 30
        let each = categories.map { category in
            var filter = Self.everythingPublic
            filter.category = category.code
            return filter
        }
        let counts = try await counts(general + each, for: .anyone)
        return PublicFigures(
            total: counts[0], open: counts[1], answered: counts[2], overdue: counts[3], urgent: counts[4],
            lately: counts[5], byCategory: zip(categories, counts.dropFirst(6)).map { ($0, $1) })
    }

    private static var everythingPublic: ReportFilter {
        var filter = ReportFilter()
        filter.publicOnly = true
        return filter
    }
}
