import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("REP-21: rules are tried on the reports of the past before they go live")
struct TrialTests {
    private static let rules = [
        RoutingRule(id: "xã", target: .communeOfPlace),
        RoutingRule(id: "cũ", category: "thien_tai", target: .agency("cu")),
    ]
    private static let agencies: [Agency] = [
        .committee, .department(.construction), .department("cu", to: "2026-02-28", successor: "moi"),
        .department("moi", from: "2026-03-01"),
    ]

    private func trial(_ proposed: [RoutingRule], _ cases: [PastCase]) -> RoutingTrial {
        let books = [proposed, Self.rules].map { RoutingBook(version: 1, rules: $0, agencies: Self.agencies) }
        var trial = RoutingTrial(books[0], against: books[1])
        for past in cases { trial.count(past) }
        return trial
    }

    private func past(
        _ number: Int64, _ category: CategoryCode, by agency: AgencyCode? = nil, unit: UnitKey? = .paHam,
        on text: String = "2026-02-10"
    ) -> PastCase {
        PastCase(
            code: ReportCode(number: number), unit: unit, category: category, day: day(text), answeredBy: agency)
    }

    @Test("nothing changes where the rules are the same")
    func same() {
        let trial = trial(Self.rules, [past(1, "khac", by: .paHam), past(2, "giao_thong"), past(3, "khac", unit: nil)])
        #expect((trial.cases, trial.unchanged, trial.changed) == (3, 3, 0))
        #expect(trial.moves == [])
        #expect(trial.before == trial.after)
        #expect(trial.idle == ["cũ"])
    }

    @Test("what goes elsewhere is counted from where to where, with a few codes, the most frequent first")
    func moves() {
        let proposed =
            Self.rules + [
                RoutingRule(id: "đường", category: "giao_thong", target: .agency(.construction))
            ]
        let roads = (1...5).map { past(Int64($0), "giao_thong", by: $0 < 4 ? .construction : .paHam) }
        let trial = trial(proposed, roads + [past(6, "khac", by: .paHam)])
        #expect(trial.unchanged == 1)
        #expect(
            trial.moves == [
                RoutingTrial.Redirection(
                    from: .paHam, to: .construction, count: 5, examples: [1, 2, 3].map(ReportCode.init(number:)))
            ])
        #expect(trial.before == RoutingTrial.Agreement(agreed: 3, of: 6))
        #expect(trial.after == RoutingTrial.Agreement(agreed: 4, of: 6))
        #expect(trial.newlyToTriage == 0)
    }

    @Test("what nobody would lead any more is counted by itself, and so is the contrary")
    func triage() {
        let proposed = [RoutingRule(id: "đường", category: "giao_thong", target: .communeOfPlace)]
        let cases = [past(1, "giao_thong"), past(2, "khac"), past(3, "khac", by: .paHam)]
        #expect(trial(proposed, cases).newlyToTriage == 2)
        #expect(trial(proposed, cases).after == RoutingTrial.Agreement(agreed: 0, of: 1))
        let books = [Self.rules, proposed].map { RoutingBook(version: 1, rules: $0, agencies: Self.agencies) }
        var back = RoutingTrial(books[0], against: books[1])
        for past in cases { back.count(past) }
        #expect((back.newlyToTriage, back.newlyRouted) == (0, 2))
    }

    @Test("a report that nobody has answered counts for no agreement")
    func unanswered() {
        let trial = trial(Self.rules, [past(1, "khac"), past(2, "khac", by: .paHam)])
        #expect(trial.after == RoutingTrial.Agreement(agreed: 1, of: 2 - 1))
    }

    @Test("AMB-25: the successor that answered what was sent to the agency before it agrees with the rule")
    func successor() {
        let trial = trial(Self.rules, [past(1, "thien_tai", by: "moi"), past(2, "thien_tai", by: .construction)])
        #expect(trial.after == RoutingTrial.Agreement(agreed: 1, of: 2))
    }

    @Test("each report is asked about on its own day: a rule that begins later decides nothing and is named")
    func ownDay() {
        let later = RoutingRule(id: "sau", category: "khac", from: day("2026-04-01"), target: .agency(.construction))
        let trial = trial(Self.rules + [later], [past(1, "khac"), past(2, "thien_tai")])
        #expect(trial.changed == 0)
        #expect(trial.idle == ["sau"])
    }
}
