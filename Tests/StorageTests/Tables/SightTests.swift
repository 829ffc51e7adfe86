import LocalTime
import Office
import Storage
import TestKit
import Testing

@testable import FieldReports

@Suite("Who may know of a report", .bothEngines)
struct SightTests {
    @Test("REP-16, REP-31: every query and the domain say the same of every report and viewer", arguments: 1...4)
    func sameSentence(seed: UInt64) async throws {
        var dice = Dice(seed)
        let reports = try await fill(&dice)
        let phrasebook = Phrasebook(rules: .starter) { $0.rawValue }
        let viewers = (1...40).map { _ in Town.viewer(&dice) }
        #expect(viewers.count > 20)
        try await Town.with { store in
            try await keep(reports, in: store)
            for viewer in viewers {
                let visible = Set(reports.map(\.last).filter { $0.isVisible(to: viewer) }.map(\.code))
                let withPoint = reports.map(\.last).filter { visible.contains($0.code) && $0.scene.point != nil }
                try await store.read { tx in
                    let questions = tx.reports(visibleTo: viewer)
                    let listed = try questions.list(ReportFilter(), limit: 200).map(\.code)
                    #expect(Set(listed) == visible, "\(viewer)")
                    #expect(try questions.count(ReportFilter()) == visible.count, "\(viewer)")
                    let box = ReportFilter.Box(west: 102, south: 20, east: 104, north: 23)
                    for zoom in [2, 20] {
                        let cells = try questions.cells(MapView(box: box, zoom: zoom))
                        #expect(cells.reduce(0) { $0 + $1.count } == withPoint.count)
                    }
                    for report in reports {
                        #expect((try questions.find(report.last.code) != nil) == visible.contains(report.last.code))
                        let history = try questions.timeline(report.last.code, in: phrasebook)
                        #expect((history != nil) == visible.contains(report.last.code))
                    }
                    var filter = ReportFilter()
                    filter.search = SearchQuery("nguyen van")
                    let unmasked = reports.map(\.last).filter { $0.shownDescription == $0.description }.map(\.code)
                    #expect(Set(try questions.list(filter, limit: 200).map(\.code)) == visible.intersection(unmasked))
                }
            }
        }
    }

    @Test("REP-16: words that were masked are found by nobody, not even in the index")
    func maskedWords() async throws {
        var dice = Dice(7)
        let reports = try await fill(&dice)
        let manager = Viewer(
            account: AccountID(rawValue: 101), person: Town.people[0], appointments: [Appointment(.iocManager)])
        let masked = reports.map(\.last).filter { $0.shownDescription != $0.description }
        #expect(masked.count > 3)
        try await Town.with { store in
            try await keep(reports, in: store)
            try await store.read { tx in
                for report in masked {
                    var filter = ReportFilter()
                    let number = report.code.number & 0x3FFF_FFFF
                    for words in ["\(Town.secretWord)\(number)", "bản số \(number)"] {
                        filter.search = SearchQuery(words)
                        let found = try tx.reports(visibleTo: manager).list(filter).map(\.code)
                        #expect(!found.contains(report.code))
                    }
                    filter.search = SearchQuery(report.code.description)
                    if report.isVisible(to: manager) {
                        #expect(try tx.reports(visibleTo: manager).list(filter).map(\.code).contains(report.code))
                    }
                }
            }
        }
    }

    @Test("page after page gives each report once, in order, also those without a day", arguments: [1, 7, 50])
    func paging(limit: Int) async throws {
        var dice = Dice(9)
        let reports = try await fill(&dice)
        let manager = Viewer(account: AccountID(rawValue: 101), appointments: [Appointment(.iocManager)])
        try await Town.with { store in
            try await keep(reports, in: store)
            for sort in [ReportFilter.Sort.newest, .due] {
                var filter = ReportFilter()
                filter.sort = sort
                let asked = filter
                let (paged, atOnce) = try await store.read { tx in
                    let questions = tx.reports(visibleTo: manager)
                    var paged: [ReportSummary] = []
                    while true {
                        let page = try questions.list(asked, after: paged.last?.cursor(sort), limit: limit)
                        paged += page
                        if page.count < limit { break }
                    }
                    return (paged, try questions.list(asked, limit: 200))
                }
                #expect(atOnce.count == reports.count)
                #expect(paged.map(\.code) == atOnce.map(\.code))
                if sort == .due {
                    let days = atOnce.map { $0.deadlineDay?.number ?? .max }
                    #expect(days == days.sorted())
                    #expect(days.contains(.max))
                }
            }
        }
    }

    /// Each as inserted and as changed afterwards.
    private func fill(_ dice: inout Dice) async throws -> [(first: Report, last: Report)] {
        try (1...60).map { number in
            let first = try Town.report(number, &dice)
            // What is born has nobody who cooperates.
            var born = first
            born.cooperations = []
            var last = first
            last.version = 2
            if dice.isOne(in: 2) { Town.shuffle(&last, &dice) }
            return (born, last)
        }
    }

    private func keep(_ reports: [(first: Report, last: Report)], in store: any Store) async throws {
        try await store.write { tx in
            for report in reports {
                _ = try tx.reports.insert(report.first, wakesAt: nil, request: nil, at: Town.start)
                var between = report.first
                between.cooperations = [
                    Cooperation(agency: "so-1", externalPartner: nil, request: "Thử", at: Town.start)
                ]
                try tx.reports.update(between, from: report.first, wakesAt: nil, at: Town.start)
                try tx.reports.update(report.last, from: between, wakesAt: nil, at: Town.start)
            }
        }
    }
}
