import Foundation
import Harness
import LocalTime
import Outreach

/// A year of airings of every station of the province, reckoned into weeks as the supervisor's page asks for it.
struct ComplianceCheck {
    let stations: Int
    let table: Table

    private static let first = Day(number: 20_089)
    private static let days = 365

    func run() {
        let facts = airings()
        table.title("Compliance: a year of airings of \(stations) stations")
        let own = (0..<stations).map {
            Station(
                code: Station.Code(rawValue: "dai-\($0)"), name: "Đài \($0)", unit: "xa", from: Self.first - 30)
        }
        var took: [Double] = []
        var counted = 0
        for _ in 0..<5 {
            let began = nanoseconds()
            let compliance = Compliance(
                facts, from: Self.first, to: Self.first + (Self.days - 1), weekly: 3, subjects: ["663/QĐ-UBND"],
                stations: own)
            took.append(Double(nanoseconds() - began) / 1e6)
            counted = compliance.lines.reduce(0) { $0 + $1.total.counted }
        }
        table.fact(
            "\(facts.count) airings, one core",
            String(format: "%.0f ms (%d heard), the slowest of five", took.max() ?? 0, counted))
    }

    /// Some ten a week each; one in ten ends otherwise than heard, one in five speaks of something else.
    private func airings() -> [AiringFact] {
        var dice = Dice(seed: 24)
        var facts: [AiringFact] = []
        for station in 0..<stations {
            for day in 0..<Self.days {
                for hour in [5, 17] where dice.between(0, 1) < 0.72 {
                    let planned = (Self.first + day).at(hour: hour)
                    let isHeard = dice.between(0, 1) < 0.9
                    facts.append(
                        AiringFact(
                            station: Station.Code(rawValue: "dai-\(station)"), bulletin: 1,
                            subjects: dice.between(0, 1) < 0.8 ? ["QC-IOC", "663/QĐ-UBND"] : ["khac"],
                            plannedAt: planned, startedAt: isHeard ? planned : nil, end: isHeard ? .aired : .failed))
                }
            }
        }
        return facts
    }
}
