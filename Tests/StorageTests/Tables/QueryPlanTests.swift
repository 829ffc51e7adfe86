import FieldReports
import LocalTime
import Storage
import StorageSQLite
import Synchronization
import Testing

@Suite("The roads that questions take")
struct QueryPlanTests {
    @Test("each hot question goes by its index, and none walks through all reports", arguments: Question.all)
    func plan(question: Question) async throws {
        try await Town.with { store in
            try await store.read { tx in
                let listening = Listening(to: tx)
                try question.ask(listening)
                let query = try #require(listening.heard)
                let plan: [String] = try tx.rows("EXPLAIN QUERY PLAN " + query).map { try $0.get("detail") }
                let text = plan.joined(separator: "\n")
                #expect(plan.contains { $0.contains(question.road) }, "\(question.name):\n\(text)")
                #expect(!plan.contains { $0 == "SCAN report" || $0 == "SCAN event" }, "\(question.name):\n\(text)")
                if !question.mayRank { #expect(!text.contains("TEMP B-TREE"), "\(question.name):\n\(text)") }
            }
        }
    }
}

struct Question: Sendable, CustomTestStringConvertible {
    let name: String
    let road: String
    /// Ordered afterwards, where the number of rows is bounded by what was found.
    var mayRank = false
    let ask: @Sendable (any Transaction) throws -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ road: String, mayRank: Bool = false,
        _ ask: @escaping @Sendable (any Transaction) throws -> Void
    ) {
        (self.name, self.road, self.mayRank, self.ask) = (name, road, mayRank, ask)
    }
}

extension Question {
    private static let person = PersonID(rawValue: 1)
    private static let account = AccountID(rawValue: 101)
    private static let citizen = Viewer(account: account, person: person)
    private static let officer = Viewer(
        account: account, person: person, appointments: [Appointment(.agencyOfficer, at: "ubnd-1")])
    private static let manager = Viewer(account: account, person: person, appointments: [Appointment(.iocManager)])
    private static let code = ReportCode(number: 5)
    private static let now = Instant(milliseconds: 1_800_000_000_000)

    private static func filter(_ edit: (inout ReportFilter) -> Void) -> ReportFilter {
        var filter = ReportFilter()
        edit(&filter)
        return filter
    }

    static let all: [Question] = [
        Question("one report", "USING INTEGER PRIMARY KEY") { _ = try $0.reports(visibleTo: officer).find(code) },
        Question("its history", "SEARCH event USING INDEX") { _ = try $0.events.of(code) },
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
            _ = try $0.reports(visibleTo: citizen).list(filter { $0.reporter = person })
        },
        Question("the newest, for the centre", "report_newest") {
            _ = try $0.reports(visibleTo: manager).list(ReportFilter())
        },
        Question("an agency's by due day", "report_lead", mayRank: true) {
            _ = try $0.reports(visibleTo: officer).list(
                filter {
                    ($0.agency, $0.unanswered, $0.sort) = ("ubnd-1", true, .due)
                })
        },
        Question("what a desk has to do", "report_lead", mayRank: true) {
            let question = WorkQuestion(.handling, of: ["ubnd-1"], today: now.day, publishedBy: now.day)
            _ = try $0.reports(visibleTo: officer).work(question)
        },
        Question("the map, for anyone", "report_map", mayRank: true) {
            let box = ReportFilter.Box(west: 103, south: 21, east: 103.2, north: 21.2)
            _ = try $0.reports(visibleTo: .anyone).cells(MapView(box: box, zoom: 12))
        },
        Question("the public figures", "report_figures") {
            _ = try $0.reports(visibleTo: .anyone).publicCounts(today: now.day, since: now.day - 30)
        },
        Question("by words", "report_search VIRTUAL TABLE", mayRank: true) {
            _ = try $0.reports(visibleTo: .anyone).list(filter { $0.words = ["cong"] })
        },
        Question("whose limit fell in a period", "report_first_limit") {
            _ = try $0.figures.punctuality(from: now.day - 29, to: now.day, on: now.day)
        },
        Question("what is due", "report_wakes") { _ = try $0.duties.due(at: now) },
        Question("what an agency leaves behind", "report_lead", mayRank: true) {
            _ = try $0.duties.open(of: "ubnd-1")
        },
        Question("what waits to be told", "outbox_waiting", mayRank: true) { _ = try $0.outbox.waiting(at: now) },
        Question("a person's lines", "line_account", mayRank: true) { _ = try $0.lines.latest(of: account) },
        Question("a session", "SEARCH session USING INDEX") { _ = try $0.sessions.account(digest: "x", at: now) },
        Question("an account by its telephone", "SEARCH account USING INDEX") {
            _ = try $0.accounts.find(phoneDigest: "x")
        },
        Question("who holds a role", "appointment_role", mayRank: true) {
            _ = try $0.accounts.holders(of: .agencyLeader, at: "ubnd-1", on: now.day)
        },
        Question("what was sent with a key", "SEARCH report USING INDEX") {
            _ = try $0.reports.made(by: account, key: "x")
        },
    ]
}

/// Passes everything on, and remembers the last question about rows.
private final class Listening: Transaction {
    private let inner: any Transaction
    private let last = Mutex<Query?>(nil)

    init(to inner: any Transaction) { self.inner = inner }

    var heard: Query? { last.withLock { $0 } }
    var dialect: Dialect { inner.dialect }

    func rows(_ query: Query) throws -> [Row] {
        last.withLock { $0 = query }
        return try inner.rows(query)
    }

    func each(_ query: Query, _ body: (Row) throws -> Bool) throws { try inner.each(query, body) }
    func run(_ query: Query) throws -> Int { try inner.run(query) }
}
