import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("REP-21, AMB-25: no rule leads to an agency that is gone")
struct DeadAgencyTests {
    private static let rule = RoutingRule(id: "sở", category: "giao_thong", target: .agency("cu"))
    private static let fallback = RoutingRule(id: "xã", target: .communeOfPlace)

    private func route(_ agencies: [Agency], on text: String) -> AgencyCode? {
        RoutingBook(version: 1, rules: [Self.rule, Self.fallback], agencies: [.committee] + agencies)
            .route(unit: .paHam, category: "giao_thong", on: day(text))?.agency
    }

    private struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var agencies: [Agency]
        var day: String
        var expected: AgencyCode?
    }

    private static let rows: [Row] = [
        Row(testDescription: "in force", agencies: [.department("cu")], day: "2026-03-03", expected: "cu"),
        Row(
            testDescription: "its last day", agencies: [.department("cu", to: "2026-03-03", successor: "moi")],
            day: "2026-03-03", expected: "cu"),
        Row(
            testDescription: "ended: its successor",
            agencies: [.department("cu", to: "2026-03-02", successor: "moi"), .department("moi", from: "2026-03-03")],
            day: "2026-03-03", expected: "moi"),
        Row(
            testDescription: "ended twice: the last successor",
            agencies: [
                .department("cu", to: "2026-01-31", successor: "giua"),
                .department("giua", from: "2026-02-01", to: "2026-03-02", successor: "moi"), .department("moi"),
            ], day: "2026-03-03", expected: "moi"),
        Row(
            testDescription: "ended with nobody after it: the next rule",
            agencies: [.department("cu", to: "2026-03-02")], day: "2026-03-03", expected: .paHam),
        Row(
            testDescription: "the successor has not begun: the next rule",
            agencies: [.department("cu", to: "2026-03-02", successor: "moi"), .department("moi", from: "2026-04-01")],
            day: "2026-03-03", expected: .paHam),
        Row(
            testDescription: "not yet begun: the next rule, whatever its successor",
            agencies: [.department("cu", from: "2026-04-01", successor: "moi"), .department("moi")],
            day: "2026-03-03", expected: .paHam),
        Row(
            testDescription: "the successor only cooperates (A0.17): the next rule",
            agencies: [
                .department("cu", to: "2026-03-02", successor: "tram"), .department("tram", .cooperatingUnit),
            ], day: "2026-03-03", expected: .paHam),
        Row(
            testDescription: "successors in a ring: the next rule",
            agencies: [
                .department("cu", to: "2026-03-02", successor: "moi"),
                .department("moi", to: "2026-03-02", successor: "cu"),
            ], day: "2026-03-03", expected: .paHam),
        Row(testDescription: "unknown: the next rule", agencies: [], day: "2026-03-03", expected: .paHam),
    ]

    @Test("an ended agency's successor, else the next rule", arguments: rows)
    private func passedOver(_ row: Row) {
        #expect(route(row.agencies, on: row.day) == row.expected)
    }

    @Test("with no rule left, a person looks")
    func triage() {
        let book = RoutingBook(version: 1, rules: [Self.rule], agencies: [.department("cu", to: "2026-03-02")])
        #expect(book.route(unit: .paHam, category: "giao_thong", on: day("2026-03-02"))?.agency == "cu")
        #expect(book.route(unit: .paHam, category: "giao_thong", on: day("2026-03-03")) == nil)
    }

    @Test("«the commune» is its committee, not another office of the same commune")
    func committee() {
        let agencies = [
            Agency(code: "cong-an-pa-ham", name: "Công an xã Pa Ham", kind: .police, unit: .paHam),
            Agency(code: "a-tram-y-te", name: "Trạm y tế xã Pa Ham", kind: .cooperatingUnit, unit: .paHam), .committee,
        ]
        let book = RoutingBook(version: 1, rules: [Self.fallback], agencies: agencies)
        #expect(book.route(unit: .paHam, category: "khac", on: day("2026-03-03"))?.agency == .paHam)
    }
}
