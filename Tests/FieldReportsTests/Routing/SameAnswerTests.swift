import LocalTime
import Office
import Territory
import Testing

@testable import FieldReports

@Suite("REP-21: the same inputs give the same agency for a version")
struct SameAnswerTests {
    private static let units = [UnitKey.paHam, UnitKey(era: "2025-07-01", code: "03127"), .elsewhere]
    private static let categories: [CategoryCode] = ["khac", "giao_thong", "y_te_dich_benh"]
    private static let codes: [AgencyCode] = ["a", "b", "c", "d"]

    @Test("in whatever order the rules and the agencies stand, with names and scopes that collide", arguments: 1...60)
    func anyOrder(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let rules = (0..<14).map { _ in rule(&dice) }
        let agencies = agencies(&dice)
        let book = RoutingBook(version: 7, rules: rules, agencies: agencies)
        for _ in 0..<8 {
            let other = RoutingBook(
                version: 7, rules: rules.shuffled(using: &dice), agencies: agencies.shuffled(using: &dice))
            for (unit, category, day) in Self.inputs {
                #expect(
                    other.route(unit: unit, category: category, on: day)
                        == book.route(unit: unit, category: category, on: day))
            }
        }
    }

    @Test(
        "whoever is named is in force that day and may lead, and no more specific rule was passed over",
        arguments: 1...60)
    func mostSpecific(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        let rules = (0..<14).map { number in
            var rule = rule(&dice)
            rule.id = "\(number)"
            return rule
        }
        let book = RoutingBook(version: 7, rules: rules, agencies: agencies(&dice))
        for (unit, category, day) in Self.inputs {
            guard let proposal = book.route(unit: unit, category: category, on: day) else { continue }
            let agency = try #require(book.agencies[proposal.agency])
            #expect(agency.isInForce(on: day) && agency.kind.mayLead)
            let used = try #require(rules.first { $0.id == proposal.rule })
            let better = rules.filter { other in
                weight(other) > weight(used) && (other.unit ?? unit) == unit && (other.category ?? category) == category
                    && other.holds(on: day)
            }
            #expect(better.allSatisfy { book.agency($0.target, at: unit, on: day) == nil })
        }
    }

    private func weight(_ rule: RoutingRule) -> Int { (rule.unit == nil ? 0 : 2) + (rule.category == nil ? 0 : 1) }

    private static let inputs: [(UnitKey, CategoryCode, Day)] = units.flatMap { unit in
        categories.flatMap { category in
            ["2026-01-01", "2026-02-15", "2026-03-03"].map { (unit, category, day($0)) }
        }
    }

    private func rule(_ dice: inout Dice) -> RoutingRule {
        RoutingRule(
            id: dice.pick(["x", "y", "z"]), unit: dice.oneIn(2) ? dice.pick(Self.units) : nil,
            category: dice.oneIn(2) ? dice.pick(Self.categories) : nil, from: dice.oneIn(3) ? day("2026-02-01") : nil,
            to: dice.oneIn(3) ? day("2026-03-01") : nil,
            target: dice.oneIn(3) ? .communeOfPlace : .agency(dice.pick(Self.codes + ["nobody"])))
    }

    private func agencies(_ dice: inout Dice) -> [Agency] {
        let departments = Self.codes.map { code in
            Agency.department(
                code, from: dice.oneIn(4) ? "2026-02-01" : nil, to: dice.oneIn(3) ? "2026-02-20" : nil,
                successor: dice.oneIn(2) ? dice.pick(Self.codes) : nil, dice.oneIn(6) ? .cooperatingUnit : .department)
        }
        return departments + [.committee]
    }
}

extension UnitKey {
    fileprivate static let elsewhere = UnitKey(era: "2020-01-01", code: "03127")
}
