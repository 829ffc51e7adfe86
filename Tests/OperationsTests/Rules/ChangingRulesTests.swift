import FieldReports
import LocalTime
import Office
import Operations
import Storage
import TestKit
import Testing

@Suite("A0.26, A3: rules are changed by two people, from a day on", .bothEngines)
struct ChangingRulesTests {
    private let values = ["refusal.workingDays": "2", "urgent.firstAction": "30"]
    private let friday = Day(number: 20_518)

    @Test("what one account proposes counts only when another has agreed, and only from its day")
    func wholeWay() async throws {
        try await withProvince { test in
            let (keeper, manager) = (
                try await test.official(.directoryAdmin, phone: "0912000003"),
                try await test.official(.iocManager, phone: "0912000004")
            )
            let before = try await test.send(by: try await test.citizen())
            let change = try await test.province.rules.propose(values, from: friday, document: "QĐ 12", by: keeper)
            #expect(try await test.province.rules.takeUp() == 0)
            try await test.province.rules.decide(change.id, agree: true, reason: "", by: manager)

            // Agreed, and not yet in force
            #expect(try await test.province.rules.takeUp() == 0)
            #expect(try await test.rules.version == "663-2023.1")

            // When its day has come, it is in force on every node, and open reports wake by it
            test.clock.set("2026-03-06T00:00:00+07:00")
            #expect(try await test.province.rules.takeUp() == 1)
            #expect(try await test.rules.version == "663-2023.2")
            #expect(try await test.node().books.current().law.rules.refusalWorkingDays == 2)
            #expect(try await test.differences() == [])
            #expect(try await test.province.rules.takeUp() == 0)

            // What was promised stays, what comes later is promised by the new rules
            let after = try await test.send(by: try await test.now(try await test.citizen(phone: "0912000009")))
            #expect(try await test.stored(before)?.refusalLimit == Day(year: 2026, month: 3, day: 4))
            #expect(try await test.stored(after)?.refusalLimit == Day(year: 2026, month: 3, day: 10))
        }
    }

    @Test("the account that proposed it cannot agree, whatever roles it holds")
    func nobodyAlone() async throws {
        try await withProvince { test in
            let both = try await test.official(.iocManager, phone: "0912000004")
            let change = try await test.province.rules.propose(values, from: friday, document: "QĐ 12", by: both)
            await #expect(throws: Denial.needsAnotherPerson) {
                try await test.province.rules.decide(change.id, agree: true, reason: "", by: both)
            }
            let administrator = try await test.official(.systemAdmin, phone: "0912000005")
            await #expect(throws: AccountProblem.forbidden) {
                try await test.province.rules.decide(change.id, agree: true, reason: "", by: administrator)
            }
            #expect(try await test.province.rules.inForce(for: both).open.map(\.id) == [change.id])
        }
    }

    @Test("the command line proposes like anybody, and agrees to nothing")
    func commandLine() async throws {
        try await withProvince { test in
            let text = "khoa,gia_tri\nrefusal.workingDays,2\n"
            let change = try await test.province.rules.propose(
                try Rules.values(text), from: friday, document: "QĐ 12", by: nil)
            test.clock.set("2026-03-07T00:00:00+07:00")
            #expect(try await test.province.rules.takeUp() == 0)
            let overseer = try await test.official(.provincialOverseer, phone: "0912000006")
            let refusal = await #expect(throws: InvalidSubmission.self) {
                try await test.province.rules.decide(change.id, agree: true, reason: "", by: overseer)
            }
            #expect(refusal?.problems.map(\.code) == ["rulesBackwards"])
        }
    }

    @Test("a change that others overtook, or that was decided, is refused with its own code")
    func overtaken() async throws {
        try await withProvince { test in
            let (keeper, manager) = (
                try await test.official(.directoryAdmin, phone: "0912000003"),
                try await test.official(.iocManager, phone: "0912000004")
            )
            let first = try await test.province.rules.propose(values, from: friday, document: "QĐ 12", by: keeper)
            let second = try await test.province.rules.propose(
                ["refusal.workingDays": "3"], from: friday, document: "QĐ 13", by: keeper)
            try await test.province.rules.decide(first.id, agree: true, reason: "", by: manager)
            for (change, code) in [(first, "rulesDecided"), (second, "rulesScheduled")] {
                let refusal = await #expect(throws: InvalidSubmission.self) {
                    try await test.province.rules.decide(change.id, agree: true, reason: "", by: manager)
                }
                #expect(refusal?.problems.map(\.code) == [code])
            }
            test.clock.set("2026-03-06T07:00:00+07:00")
            try await test.province.rules.takeUp()
            let refusal = await #expect(throws: InvalidSubmission.self) {
                try await test.province.rules.decide(second.id, agree: true, reason: "", by: manager)
            }
            #expect(refusal?.problems.map(\.code) == ["rulesOutdated"])
        }
    }

    @Test("the effect on open reports is counted first, and nothing is kept")
    func tried() async throws {
        try await withProvince { test in
            let keeper = try await test.official(.directoryAdmin, phone: "0912000003")
            _ = try await test.send(by: try await test.citizen())
            let tried = try await test.province.rules.tryOut(
                ["courtesyNotice.calendarDay": "3", "overdue.reportedAfter": "5"], from: friday, for: keeper)
            #expect((tried.trial.reports, tried.trial.touched) == (1, 1))
            #expect(tried.trial.moves["Tin báo đang giải quyết"] == RuleTrial.Shift(earlier: 1))
            #expect(tried.trial.moves.count == 2)
            #expect(try await test.province.rules.inForce(for: keeper).changes == [])
            #expect(try await test.rules.version == "663-2023.1")
        }
    }

    @Test("IOC-05: a province of the first release is told that the full text of 663 is not to hand")
    func honest() async throws {
        let temporary = try await TemporaryStore(Dialect.Engine.ofTest)
        let clock = TestClock("2026-03-03T09:15:00+07:00")
        let province = TestProvince.bare(temporary.store, clock)
        var former = Regulation.starter
        former[0].textSupplied = true
        try await temporary.store.migrate(Migration.all, at: clock.now)
        try await temporary.store.write { [former] tx in
            try tx.reference.add(.rules, RuleSet.starter, note: "", by: nil, at: clock.now)
            try tx.reference.add(.regulations, former, note: "", by: nil, at: clock.now)
        }
        for _ in 1...2 {
            try await province.prepare()
            #expect(try await province.books.current().regulations.map(\.textSupplied) == [false, false])
        }
        let versions = try await temporary.store.read { try $0.reference.history(.regulations).map(\.number) }
        #expect(versions == [2, 1])
        await temporary.end()
    }
}

extension TestProvince {
    fileprivate var rules: RuleSet {
        get async throws { try await province.books.current().law.rules }
    }
}
