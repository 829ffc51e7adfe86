import FieldReports
import LocalTime
import Office
import Testing

@Suite("A3: every number of the rules can be changed from outside, and read back as it is typed")
struct ParameterTests {
    /// What is no number of the regulation: the record's own name and days.
    private static let ownRecord: Set<String> = ["version", "regulation", "validFrom", "officialStart"]

    @Test("no stored property of a rule set is without a parameter")
    func complete() {
        let stored = Mirror(reflecting: RuleSet.starter).children.compactMap(\.label)
            .filter { !Self.ownRecord.contains($0) }
        #expect(stored.count > 30)
        #expect(RuleParameter.all.count == stored.count, "a property was added to RuleSet without a RuleParameter")
        #expect(Set(RuleParameter.all.map(\.key)).count == RuleParameter.all.count)
    }

    @Test("each parameter writes its own property and no other", arguments: RuleParameter.all.map(\.key))
    func writes(key: String) throws {
        let parameter = try #require(RuleParameter.all.first { $0.key == key })
        let other = try changed(parameter)
        #expect(parameter.text(in: other) != parameter.text(in: .starter))
        for another in RuleParameter.all where another.key != key {
            #expect(another.text(in: other) == another.text(in: .starter), "\(another.key) changed as well")
        }
        var back = other
        try parameter.write(parameter.text(in: .starter), into: &back)
        #expect(parameter.text(in: back) == parameter.text(in: .starter))
    }

    private func changed(_ parameter: RuleParameter) throws -> RuleSet {
        var rules = RuleSet.starter
        switch parameter.kind {
        case .number(_, let range, _):
            let now = parameter.text(in: .starter)
            try parameter.write(
                "\(range.lowerBound)" == now ? "\(range.upperBound)" : "\(range.lowerBound)", into: &rules)
        case .timeOfDay: try parameter.write("9:05", into: &rules)
        case .steps: try parameter.write("5 10 20", into: &rules)
        case .choice: try parameter.write("có", into: &rules)
        case .words: try parameter.write("Điều 19 Luật Bảo vệ dữ liệu cá nhân", into: &rules)
        }
        return rules
    }

    @Test(
        "what makes no sense is refused with its own code, and nothing is changed",
        arguments: [
            ("resolution.workingDays", "sáu", "ruleUnreadable"), ("resolution.workingDays", "0", "ruleOutOfRange"),
            ("resolution.workingDays", "61", "ruleOutOfRange"), ("urgent.escalation", "30 15 60", "ruleUnreadable"),
            ("urgent.escalation", "15 30", "ruleUnreadable"), ("urgent.escalation", "15 30 x", "ruleUnreadable"),
            ("quiet.from", "25:00", "ruleUnreadable"), ("quiet.from", "6:00", "ruleOutOfRange"),
            ("clock.afterHoursMovesToNextWorkingDay", "yes", "ruleUnreadable"), ("resolution", "7", "ruleUnknown"),
            ("breakGlass.legalBasis", "Điều 19\u{202E}", "ruleUnreadable"),
            ("resolution.workingDays", "6", "rulesUnchanged"),
        ])
    func refused(key: String, text: String, code: String) {
        let refusal = #expect(throws: InvalidSubmission.self) {
            try RuleSet.starter.changed([key: text], from: day("2026-03-10"), today: day("2026-03-03"))
        }
        #expect(refusal?.problems.map(\.code) == [code])
    }

    @Test("rules never reach back: tomorrow is the first day (AMB-04)")
    func forward() throws {
        for when in ["2026-03-03", "2026-03-02", "2023-05-31", "2027-03-05"] {
            #expect(throws: InvalidSubmission.self) {
                try RuleSet.starter.changed(["refusal.workingDays": "2"], from: day(when), today: day("2026-03-03"))
            }
        }
        let next = try RuleSet.starter.changed(
            ["refusal.workingDays": "2"], from: day("2026-03-04"), today: day("2026-03-03"))
        #expect(next.version == "663-2023.2" && next.validFrom == day("2026-03-04") && next.refusalWorkingDays == 2)
        #expect(RuleSet.starter.differences(to: next).map(\.after) == ["2 ngày làm việc"])
        #expect(next.version.next == "663-2023.3")
    }
}
