import LocalTime
import Office
import Testing

@testable import Outreach

@Suite("Compliance against a plain recount")
struct RecountTests {
    private let subjects: Set = ["a", "b"]

    @Test(
        "CAM-10: over random histories every week says what counting one by one says, and planned is the sum of the ends"
    )
    func recount() {
        var dice = SystemRandomNumberGenerator.seeded(10)
        for _ in 1...40 {
            let first = Day(number: 19_500 + Int(dice.next() % 40))
            let last = first + Int(dice.next() % 60)
            let stations = (0..<4).map { index in
                Station(
                    code: .init(rawValue: "s\(index)"), name: "Đài \(index)", unit: "u",
                    from: first - 5 + Int(dice.next() % 20),
                    to: dice.next() % 2 == 0 ? nil : first + Int(dice.next() % 60))
            }
            let facts = (0..<400).map { _ in fact(&dice, near: first) }
            let cap = dice.next() % 3 == 0 ? 2 : nil
            let compliance = Compliance(
                facts, from: first, to: last, weekly: 3, subjects: subjects, stations: stations, capADay: cap)
            for line in compliance.lines {
                for week in line.weeks { check(week, of: line.station, facts, first...last, cap) }
            }
            let inside = facts.filter { fact in
                (first...last).contains(fact.day) && !subjects.isDisjoint(with: fact.subjects)
                    && stations.contains { $0.code == fact.station }
            }
            #expect(compliance.lines.reduce(0) { $0 + $1.total.planned } == inside.count)
        }
    }

    /// The slow way: day by day, straight from the sentence of the rule.
    private func check(
        _ week: StationWeek, of station: Station, _ facts: [AiringFact], _ window: ClosedRange<Day>, _ cap: Int?
    ) {
        var (heard, planned, days) = (0, 0, 0)
        for offset in 0..<7 {
            let day = week.week.monday + offset
            guard window.contains(day) else { continue }
            if station.isInForce(on: day) { days += 1 }
            let own = facts.filter { fact in
                fact.station == station.code && fact.subjects.contains { subjects.contains($0) }
                    && (fact.startedAt ?? fact.plannedAt) >= day.start && (fact.startedAt ?? fact.plannedAt) < day.end
            }
            planned += own.count
            heard += min(own.filter { $0.end == .aired }.count, cap ?? .max)
        }
        #expect(week.required == (days == 7 ? 3 : min(3, days)))
        #expect(week.tally.counted == heard)
        #expect(week.tally.planned == planned)
        let ends = AiringEnd.allCases.reduce(0) { $0 + week.tally.of($1) }
        #expect(week.tally.planned == ends + week.tally.stillToCome)
    }

    private func fact(_ dice: inout SeededDice, near first: Day) -> AiringFact {
        let planned = (first - 3).start + .minutes(Int(dice.next() % (70 * 1440)))
        let end = ([nil] + AiringEnd.allCases)[Int(dice.next() % 7)]
        let begins = end == .aired || end == .interrupted || end == .silent
        return AiringFact(
            station: .init(rawValue: "s\(dice.next() % 5)"), bulletin: 1,
            subjects: [[], ["a"], ["b", "c"], ["c"]][Int(dice.next() % 4)], plannedAt: planned,
            startedAt: begins ? planned + .minutes(Int(dice.next() % 30)) : nil, end: end)
    }
}

/// SplitMix64: the same numbers in every run.
struct SeededDice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

extension SystemRandomNumberGenerator {
    static func seeded(_ seed: UInt64) -> SeededDice { SeededDice(state: seed) }
}
