import LocalTime
import Office
import Storage
import TestKit
import Testing

@testable import FieldReports

@Suite("Pages of a search", .bothEngines)
struct RankedPageTests {
    private static let manager = Viewer(
        account: AccountID(rawValue: 101), appointments: [Appointment(.iocManager)])

    /// Best first.
    private static let words = ["Cống tắc", "Cống bị tắc", "Tắc cống", "Cống tac", "Rác"]

    /// Sent over several days, some at one moment, some that not everybody may see.
    private func reports(_ numbers: Range<Int>, day: Int = 0) throws -> [Report] {
        var dice = Dice(11)
        return try numbers.map { number in
            try Town.report(
                number, &dice, saying: Self.words[number % 5],
                sent: Town.start + .days(day + number / 20) + .minutes(number % 7))
        }
    }

    private func keep(_ reports: [Report], in store: any Store) async throws {
        try await store.write { tx in
            for report in reports {
                var born = report
                born.cooperations = []
                _ = try tx.reports.insert(born, wakesAt: nil, request: nil, at: Town.start)
            }
        }
    }

    private func filter(_ sort: ReportFilter.Sort) -> ReportFilter {
        var filter = ReportFilter()
        (filter.search, filter.sort) = (SearchQuery("cống tắc"), sort)
        return filter
    }

    private func walk(_ filter: ReportFilter, _ viewer: Viewer, _ limit: Int, in store: any Store) async throws
        -> [ReportSummary]
    {
        try await store.read { tx in
            var (met, next): ([ReportSummary], ReportCursor?) = ([], nil)
            repeat {
                let page = try tx.reports(visibleTo: viewer).page(filter, after: next, limit: limit)
                (met, next) = (met + page.reports, page.next)
            } while next != nil && met.count < 1000
            return met
        }
    }

    @Test("page after page gives each report once and in order, to whoever may see it", arguments: [1, 7, 50])
    func paging(limit: Int) async throws {
        let all = try reports(0..<90)
        try await Town.with { store in
            try await keep(all, in: store)
            for viewer in [Self.manager, .anyone] {
                let visible = Set(
                    all.filter { $0.isVisible(to: viewer) && !$0.shownDescription.contains("Rác") }
                        .filter { $0.shownDescription == $0.description }.map(\.code))
                for sort in [ReportFilter.Sort.newest, .relevance] {
                    let (paged, atOnce) = (
                        try await walk(filter(sort), viewer, limit, in: store),
                        try await walk(filter(sort), viewer, 200, in: store)
                    )
                    #expect(paged == atOnce)
                    #expect(paged.count == visible.count)
                    #expect(Set(paged.map(\.code)) == visible)
                    if sort == .newest {
                        let times = paged.map { ($0.submittedAt.milliseconds, $0.code.number) }
                        #expect(zip(times, times.dropFirst()).allSatisfy { $0 > $1 })
                    } else {
                        let kinds = paged.map { Self.words.firstIndex(of: $0.description) ?? -1 }
                        #expect(kinds == kinds.sorted())
                    }
                }
            }
        }
    }

    @Test("what is sent between two pages moves nothing")
    func between() async throws {
        try await Town.with { store in
            try await keep(try reports(0..<60), in: store)
            let asked = filter(.relevance)
            let before = try await walk(asked, Self.manager, 200, in: store)
            let first = try await store.read { try $0.reports(visibleTo: Self.manager).page(asked, limit: 9) }
            try await keep(try reports(60..<90, day: 30), in: store)
            var (met, next) = (first.reports, first.next)
            while let cursor = next {
                let page = try await store.read {
                    try $0.reports(visibleTo: Self.manager).page(asked, after: cursor, limit: 9)
                }
                (met, next) = (met + page.reports, page.next)
            }
            #expect(met.map(\.code) == before.map(\.code))
        }
    }
}
