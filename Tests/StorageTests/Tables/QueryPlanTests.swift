import FieldReports
import LocalTime
import Office
import Synchronization
import Territory
import TestKit
import Testing

@testable import Storage

@Suite("The roads that questions take", .bothEngines)
struct QueryPlanTests {
    @Test("each hot question goes by its index, and none walks through all reports")
    func plans() async throws {
        try await Town.with { store in
            try await store.write { tx in
                try Crowd.fill(tx)
                try tx.run("ANALYZE")
            }
            for question in Question.all + Question.lists {
                let (road, plan) = try await store.read { tx in
                    let listening = Listening(to: tx)
                    try question.ask(listening)
                    return (question.road(on: tx.dialect), try tx.plan(of: try #require(listening.heard)))
                }
                let text = "\(question.name) by \(road):\n" + plan.joined(separator: "\n")
                let walks =
                    !(question.mayWalk && store.dialect.engine == .postgres)
                    && plan.contains { $0.walks(through: "report") || $0.walks(through: "event") }
                let goesByIt = plan.contains { $0.contains(road) }
                let ranks = plan.contains { $0.ranks }
                #expect(goesByIt, "\(text)")
                #expect(!walks, "\(text)")
                if !question.mayRank { #expect(!ranks, "\(text)") }
            }
        }
    }
}

extension Transaction {
    fileprivate func plan(of query: Query) throws -> [String] {
        switch dialect.engine {
        case .sqlite: try rows("EXPLAIN QUERY PLAN " + query).map { try $0.get("detail") }
        case .postgres: try rows("EXPLAIN (COSTS OFF) " + query).map { try $0[0] }
        }
    }
}

extension String {
    fileprivate func walks(through table: String) -> Bool {
        self == "SCAN " + table || contains("Seq Scan on " + table)
    }

    fileprivate var ranks: Bool { contains("TEMP B-TREE") || contains("Sort Key") }
}

struct Question: Sendable {
    let name: String
    private let roads: [Dialect.Engine: String]
    /// Ordered afterwards, where the number of rows is bounded by what was found.
    var mayRank = false
    /// On PostgreSQL, where most of the table is asked for.
    var mayWalk = false
    let ask: @Sendable (any Transaction) throws -> Void

    init(
        _ name: String, _ road: String, postgres: String? = nil, mayRank: Bool = false, mayWalk: Bool = false,
        _ ask: @escaping @Sendable (any Transaction) throws -> Void
    ) {
        roads = [.sqlite: road, .postgres: postgres ?? road]
        (self.name, self.mayRank, self.mayWalk, self.ask) = (name, mayRank, mayWalk, ask)
    }

    func road(on dialect: Dialect) -> String { roads[dialect.engine] ?? "" }
}

extension Question {
    private static let person = PersonID(rawValue: 1005)
    private static let account = AccountID(rawValue: 10_005)
    private static let citizen = Viewer(account: account, person: person)
    private static let officer = Viewer(
        account: account, person: person, appointments: [Appointment(.agencyOfficer, at: "co-quan-7")])
    private static let manager = Viewer(account: account, person: person, appointments: [Appointment(.iocManager)])
    private static let code = ReportCode(number: Crowd.id(5))
    private static let now = Crowd.now
    /// A hundred metres around a point that lies at the edge of two large cells.
    private static let commune = UnitKey(era: "2025-07-01", code: "3007")
    private static let spot = ReportFilter.Box(west: 102.655, south: 21.942, east: 102.657, north: 21.944)

    private static func filter(_ edit: (inout ReportFilter) -> Void) -> ReportFilter {
        var filter = ReportFilter()
        edit(&filter)
        return filter
    }

    private static func work(_ list: WorkList, of agencies: [AgencyCode] = []) -> WorkQuestion {
        WorkQuestion(list, of: agencies, today: now.day, publishedBy: now.day, quietSince: now - .days(5))
    }

    /// A list of the desk as the centre asks for it.
    private static func list(_ list: WorkList, _ road: String) -> Question {
        Question("the list \(list), for the centre", road, mayRank: true) {
            _ = try $0.reports(visibleTo: manager).work(work(list))
        }
    }

    /// The same of one agency.
    private static func own(_ list: WorkList) -> Question {
        Question("the list \(list), for an agency", "report_", mayRank: true) {
            _ = try $0.reports(visibleTo: officer).work(work(list, of: ["co-quan-7"]))
        }
    }

    static let lists: [Question] = [
        own(.toAccept), own(.toApprove), own(.feedback), own(.noticeOwed),
        list(.feedback, "report_waiting"), list(.noticeOwed, "report_waiting"), list(.urgent, "report_"),
        list(.overdue, "report_"), list(.dueToday, "report_deadline"),
        list(.unpublished, "report_waiting"), list(.hidden, "report_hidden"),
        list(.hidingReviews, "report_waiting"), list(.decisionReviews, "report_waiting"),
        list(.objections, "report_waiting"),
        list(.proposals, "report_waiting"), list(.recurring, "report_"), list(.forgotten, "report_"),
        Question("the last hidden", "report_overseen", mayRank: true) {
            _ = try $0.reports(visibleTo: manager).hiddenLast()
        },
        Question("the last refused late", "report_overseen", mayRank: true) {
            _ = try $0.reports(visibleTo: manager).refusedLateLast()
        },
        Question("the last identities opened", "report_overseen", mayRank: true) {
            _ = try $0.reports(visibleTo: manager).openedLast()
        },
        Question("what nobody touches", "report_", mayRank: true) {
            _ = try $0.duties.untouched(since: now - .days(5))
        },
        Question("rows of an earlier program", "report_refill") {
            _ = try $0.reports.written(by: 0, after: nil)
        },
    ]

    static let all: [Question] = [
        Question("one report", "USING INTEGER PRIMARY KEY", postgres: "report_pkey") {
            _ = try $0.reports(visibleTo: officer).find(code)
        },
        Question("its history", "SEARCH event USING INDEX", postgres: "event_pkey") { _ = try $0.events.of(code) },
        Question("the newest, for anyone", "report_public") {
            _ = try $0.reports(visibleTo: .anyone).list(ReportFilter())
        },
        Question("page 40 of the newest, for anyone", "report_public") {
            _ = try $0.reports(visibleTo: .anyone).list(ReportFilter(), after: ReportCursor(key: 9, id: 9))
        },
        Question("the newest public, for a citizen", "report_public") {
            _ = try $0.reports(visibleTo: citizen).list(filter { $0.publicOnly = true })
        },
        Question("one's own", "report_reporter", mayRank: true) {
            _ = try $0.reports(visibleTo: citizen).list(filter { $0.reporters = [person] })
        },
        Question("the newest, for the centre", "report_newest") {
            _ = try $0.reports(visibleTo: manager).list(ReportFilter())
        },
        Question("the newest as routing sees them, for the centre", "report_newest") {
            try $0.reports(visibleTo: manager).pastCases(atMost: 100) { _ in }
        },
        Question("the newest as routing sees them, for anyone", "report_public") {
            try $0.reports(visibleTo: .anyone).pastCases(atMost: 100) { _ in }
        },
        Question("an agency's by due day", "report_lead", mayRank: true) {
            _ = try $0.reports(visibleTo: officer).list(
                filter {
                    ($0.agency, $0.unanswered, $0.sort) = ("co-quan-7", true, .due)
                })
        },
        Question("what a desk has to do", "report_lead", mayRank: true) {
            _ = try $0.reports(visibleTo: officer).work(work(.handling, of: ["co-quan-7"]))
        },
        Question("the map, for anyone", "report_map", mayRank: true) {
            let box = ReportFilter.Box(west: 103, south: 21, east: 103.2, north: 21.2)
            _ = try $0.reports(visibleTo: .anyone).cells(MapView(box: box, zoom: 12))
        },
        Question("what stands near a place, for anyone", "report_", mayRank: true) {
            _ = try $0.reports(visibleTo: .anyone).near(spot, around: now, since: now - .days(180))
        },
        Question("what stands near a place, for a citizen", "report_place", mayRank: true) {
            _ = try $0.reports(visibleTo: citizen).near(spot, around: now, since: now - .days(180))
        },
        Question("what stands near a place, for an officer", "report_place", mayRank: true) {
            _ = try $0.reports(visibleTo: officer).near(spot, around: now, since: now - .days(180))
        },
        Question("what stands near a place, for the centre", "report_place", mayRank: true) {
            _ = try $0.reports(visibleTo: manager).near(spot, around: now, since: now - .days(180))
        },
        Question("what was told of a commune, for anyone", "report_unit") {
            _ = try $0.reports(visibleTo: .anyone).sent(
                in: commune, around: now, within: .days(180), isBefore: true, pointless: false)
        },
        Question("what was told of a commune afterwards, for the centre", "report_unit") {
            _ = try $0.reports(visibleTo: manager).sent(
                in: commune, around: now - .days(100), within: .days(180), isBefore: false, pointless: false)
        },
        Question("what was told of a commune without a point, for a citizen", "report_pointless") {
            _ = try $0.reports(visibleTo: citizen).sent(
                in: commune, around: now, within: .days(180), isBefore: true, pointless: true)
        },
        Question(
            "what somebody follows", "USING INTEGER PRIMARY KEY", postgres: "follow_pkey", mayRank: true
        ) {
            _ = try $0.reports(visibleTo: citizen).list(filter { $0.followedBy = account })
        },
        Question("who follows a report", "follow_report", mayRank: true) { _ = try $0.follows.followers(of: code) },
        // Most rows are public: PostgreSQL walks through them until they were vacuumed, and SQLite reads the index alone.
        Question("the public figures", "report_figures", postgres: "HashAggregate", mayWalk: true) {
            _ = try $0.reports(visibleTo: .anyone).publicCounts(today: now.day, since: now.day - 30)
        },
        Question("by words", "report_search VIRTUAL TABLE", postgres: "report_search_words", mayRank: true) {
            _ = try $0.reports(visibleTo: .anyone).list(filter { $0.search = SearchQuery("so1234") })
        },
        Question("the best by words", "report_search VIRTUAL TABLE", postgres: "report_search_words", mayRank: true) {
            _ = try $0.reports(visibleTo: .anyone).page(
                filter { ($0.search, $0.sort) = (SearchQuery("so1234"), .relevance) })
        },
        Question("how many by words", "report_search VIRTUAL TABLE", postgres: "report_search_words", mayRank: true) {
            _ = try $0.reports(visibleTo: .anyone).count(filter { $0.search = SearchQuery("so1234") }, upTo: 1001)
        },
        Question("whose limit fell in a period", "report_first_limit") {
            _ = try $0.figures.ofPeriod(from: now.day - 29, to: now.day, on: now.day)
        },
        Question("what is due", "report_wakes") { _ = try $0.duties.due(at: now) },
        Question("what else is due", "wake_at") { _ = try $0.wakes.due(at: now) },
        Question("what an agency leaves behind", "report_lead", mayRank: true) {
            _ = try $0.duties.left(by: "co-quan-7")
        },
        Question("what waits to be told", "outbox_waiting", mayRank: true) {
            _ = try $0.outbox.take(at: now, until: now)
        },
        Question("a person's lines", "line_account", mayRank: true) { _ = try $0.lines.latest(of: account) },
        Question("a session", "SEARCH session USING INDEX", postgres: "session_pkey") {
            _ = try $0.sessions.account(digest: "x", at: now)
        },
        Question("an account by its telephone", "SEARCH account USING INDEX", postgres: "account_phone_digest_key") {
            _ = try $0.accounts.find(phoneDigest: "x")
        },
        Question("who holds a role", "appointment_role", mayRank: true) {
            _ = try $0.accounts.holders(of: .agencyLeader, at: "co-quan-7", on: now.day)
        },
        Question(
            "what was sent with a key", "SEARCH report USING INDEX", postgres: "report_submitted_by_request_key_key"
        ) {
            _ = try $0.reports.made(by: account, key: "x")
        },
    ]
}

/// Remembers the last question about rows, and answers that there are none.
private final class Listening: Transaction {
    private let inner: any Transaction
    private let last = Mutex<Query?>(nil)

    init(to inner: any Transaction) { self.inner = inner }

    var heard: Query? { last.withLock { $0 } }
    var dialect: Dialect { inner.dialect }

    func rows(_ query: Query) throws -> [Row] {
        last.withLock { $0 = query }
        return []
    }

    func each(_ query: Query, _ body: (Row) throws -> Bool) throws { last.withLock { $0 = query } }

    func run(_ query: Query) throws -> Int { try inner.run(query) }
    func send(_ query: Query) throws { try inner.send(query) }
    func announce(_ news: Announcement) { inner.announce(news) }

    func load(_ rows: some Sequence<[StoredValue]>, into table: String, columns: [String]) throws {
        try inner.load(rows, into: table, columns: columns)
    }
}
