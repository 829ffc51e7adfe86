import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("REP-21: what is wrong with a list of rules is said before it goes live")
struct LintTests {
    @Test("the starter's rules have nothing wrong with them")
    func starter() {
        #expect(Land.lint(RoutingRule.starter) == [])
    }

    private struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var rules: [RoutingRule]
        var agencies: [Agency] = []
        /// Code and places of each finding.
        var expected: [String]
    }

    private static let all = RoutingRule(id: "xã", target: .communeOfPlace)

    private static let broken: [Row] = [
        Row(testDescription: "no rule at all", rules: [], expected: ["noRules []"]),
        Row(
            testDescription: "a rule without a name", rules: [all, rule("", .communeOfPlace, "khac")],
            expected: ["idMissing [1]"]),
        Row(
            testDescription: "two rules of one name",
            rules: [all, rule("a", .communeOfPlace, "khac"), rule("a", .communeOfPlace, "thien_tai")],
            expected: ["idRepeated [1, 2]"]),
        Row(
            testDescription: "an end before the beginning",
            rules: [all, rule("a", .communeOfPlace, "khac", from: "2026-05-01", to: "2026-04-30")],
            expected: ["periodReversed [1]"]),
        Row(
            testDescription: "an unknown field", rules: [all, rule("a", .communeOfPlace, "khong_co")],
            expected: ["categoryUnknown [1]"]),
        Row(
            testDescription: "an unknown unit",
            rules: [all, rule("a", .communeOfPlace, unit: UnitKey(era: "2025-07-01", code: "99999"))],
            expected: ["unitUnknown [1]"]),
        Row(
            testDescription: "the province as a unit",
            rules: [all, rule("a", .agency("so-y-te"), unit: Land.province)],
            expected: ["unitNotCommune [1]"]),
        Row(
            testDescription: "a commune that ended on 30/06/2025",
            rules: [all, rule("a", .agency("so-y-te"), unit: Land.old)], expected: ["unitEnded [1]"]),
        Row(
            testDescription: "an unknown agency", rules: [all, rule("a", .agency("so-khong-co"), "khac")],
            expected: ["agencyUnknown [1]"]),
        Row(
            testDescription: "a health station (A0.17)", rules: [all, rule("a", .agency("tram"), "khac")],
            agencies: [.department("tram", .cooperatingUnit)], expected: ["agencyMayNotLead [1]"]),
        Row(
            testDescription: "an ended agency without a successor", rules: [all, rule("a", .agency("cu"), "khac")],
            agencies: [.department("cu", to: "2026-03-01")], expected: ["agencyEnded [1]"]),
        Row(
            testDescription: "an ended agency whose successor only helps",
            rules: [all, rule("a", .agency("cu"), "khac")],
            agencies: [
                .department("cu", to: "2026-03-01", successor: "tram"), .department("tram", .cooperatingUnit),
            ], expected: ["agencyEnded [1]"]),
        Row(
            testDescription: "an agency that begins after the rule is over",
            rules: [all, rule("a", .agency("moi"), "khac", to: "2026-03-31")],
            agencies: [.department("moi", from: "2026-04-01")], expected: ["agencyEnded [1]"]),
    ]

    private static let warnings: [Row] = [
        Row(
            testDescription: "an ended agency with a successor", rules: [all, rule("a", .agency("cu"), "khac")],
            agencies: [.department("cu", to: "2026-03-01", successor: "so-y-te")], expected: ["agencyEnds [1]"]),
        Row(
            testDescription: "an agency that will end", rules: [all, rule("a", .agency("cu"), "khac")],
            agencies: [.department("cu", to: "2026-06-30")], expected: ["agencyEnds [1]"]),
        Row(
            testDescription: "an agency that ends after the rule",
            rules: [all, rule("a", .agency("cu"), "khac", to: "2026-06-30")],
            agencies: [.department("cu", to: "2026-06-30")], expected: []),
        Row(
            testDescription: "an agency that has yet to begin", rules: [all, rule("a", .agency("moi"), "khac")],
            agencies: [.department("moi", from: "2026-04-01")], expected: ["agencyEnds [1]"]),
        Row(
            testDescription: "a field that nobody can choose any more",
            rules: [all, rule("a", .agency("so-y-te"), "cu_bo")], expected: ["categoryInactive [1]"]),
        Row(
            testDescription: "a rule that is over, whatever has become of its agency and its unit",
            rules: [all, rule("a", .agency("cu"), unit: Land.old, to: "2025-06-30")],
            agencies: [.department("cu", to: "2025-06-30")], expected: ["expired [1]"]),
        Row(
            testDescription: "two for the same field: one is chosen by its name alone, the other never",
            rules: [all, rule("b", .agency("so-y-te"), "khac"), rule("a", .communeOfPlace, "khac")],
            expected: ["overlap [1, 2]", "unreachable [1]"]),
        Row(
            testDescription: "two for the same field, for a while only",
            rules: [
                all, rule("a", .agency("so-y-te"), "khac", to: "2026-06-30"),
                rule("b", .agency("so-khcn"), "khac", from: "2026-06-01"),
            ], expected: ["overlap [1, 2]"]),
        Row(
            testDescription: "two for the same field, one after the other",
            rules: [
                all, rule("a", .agency("so-y-te"), "khac", to: "2026-06-30"),
                rule("b", .agency("so-khcn"), "khac", from: "2026-07-01"),
            ], expected: []),
        Row(
            testDescription: "a field and a place cross: the place weighs more, and that is no overlap",
            rules: [all, rule("a", .agency("so-y-te"), "khac"), rule("b", .communeOfPlace, unit: Land.paHam)],
            expected: []),
        Row(
            testDescription: "a rule for everything, where every field has its own",
            rules: [all] + Land.fields.map { rule($0.rawValue, .agency("so-y-te"), $0) },
            expected: ["unreachable [0]"]),
        Row(
            testDescription: "shadowed by a rule that leads nowhere is not shadowed",
            rules: [all, rule("a", .agency("cu"), "khac"), rule("b", .agency("so-y-te"), "khac")],
            agencies: [.department("cu", to: "2026-03-01")], expected: ["agencyEnded [1]", "overlap [1, 2]"]),
        Row(
            testDescription: "a field of which no rule speaks",
            rules: Land.fields.dropFirst().map { rule($0.rawValue, .communeOfPlace, $0) }, expected: ["gap []"]),
        Row(
            testDescription: "one place and one month of which no rule speaks",
            rules: [
                rule("a", .communeOfPlace, to: "2026-03-31"), rule("b", .communeOfPlace, from: "2026-05-01"),
                rule("c", .agency("so-y-te"), unit: Land.paHam, to: "2026-04-15"),
            ], expected: ["gap []", "gap []"]),
    ]

    @Test("what is broken", arguments: broken)
    private func isBroken(_ row: Row) {
        let findings = Land.lint(row.rules, row.agencies)
        #expect(findings.map(\.words).sorted() == row.expected.sorted(), "\(findings.map(\.sentence))")
        #expect(findings.broken == findings)
    }

    @Test("what is strange", arguments: warnings)
    private func isStrange(_ row: Row) {
        let findings = Land.lint(row.rules, row.agencies)
        #expect(findings.map(\.words).sorted() == row.expected.sorted(), "\(findings.map(\.sentence))")
    }

    @Test("what is broken is told apart from what is strange")
    func severities() {
        let warnings: Set<RoutingFinding.Code> = [
            .unreachable, .overlap, .gap, .agencyEnds, .categoryInactive, .expired,
        ]
        #expect(Set(RoutingFinding.Code.allCases.filter { !$0.isBroken }) == warnings)
    }

    @Test("a commune without its committee is named")
    func committee() throws {
        let agencies = Agency.starter(.starter, on: Land.today).filter { $0.unit != Land.paHam }
        let lint = RoutingLint(
            [Self.all], agencies: agencies, categories: Land.categories, gazetteer: .starter, on: Land.today)
        #expect(lint.findings.map(\.code) == [.committeeMissing, .gap])
        #expect(lint.findings.allSatisfy { $0.sentence.contains("Xã Pa Ham") })
    }

    @Test("sentences name what they mean")
    func sentences() {
        let ended = Land.lint([Self.all, rule("a", .agency("so-y-te"), unit: Land.old)])
        #expect(ended.first?.sentence.contains("địa bàn nay thuộc") == true)
        let gap = Land.lint([rule("a", .communeOfPlace, to: "2026-03-31")])
        #expect(
            gap.map(\.sentence) == [
                "Chưa có quy tắc cho mọi lĩnh vực tại mọi xã, phường (từ 01/04/2026): "
                    + "phản ánh sẽ về trực ban IOC để phân loại."
            ])
        let cu = Agency.department("cu", to: "2026-06-30", successor: "so-y-te")
        let ends = Land.lint([Self.all, rule("a", .agency("cu"), "khac")], [cu])
        #expect(
            ends.map(\.sentence) == [
                "«cu» kết thúc hoạt động hết ngày 30/06/2026; sau đó phản ánh chuyển đến «Sở Y tế»."
            ])
    }

    @Test("the order of the rules changes nothing but their places")
    func order() {
        var dice = Dice(seed: 3)
        let rules = Self.warnings.flatMap(\.rules).filter { $0 != Self.all }
        let expected = Land.lint(rules).map(\.sentence).sorted()
        for _ in 0..<5 {
            let other = Land.lint(rules.shuffled(using: &dice))
            #expect(other.map(\.code.rawValue).sorted() == Land.lint(rules).map(\.code.rawValue).sorted())
            #expect(
                other.filter { $0.code == .gap }.map(\.sentence)
                    == Land.lint(rules).filter { $0.code == .gap }.map(\.sentence))
        }
        #expect(!expected.isEmpty)
    }
}

private func rule(
    _ id: String, _ target: RoutingRule.Target, _ category: CategoryCode? = nil, unit: UnitKey? = nil,
    from: String? = nil, to: String? = nil
) -> RoutingRule {
    RoutingRule(id: id, unit: unit, category: category, from: from.map(day), to: to.map(day), target: target)
}

extension RoutingFinding {
    fileprivate var words: String { "\(code.rawValue) \(places)" }
}
