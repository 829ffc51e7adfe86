import LocalTime
import Office
import Territory

/// What the book answers for every commune and field, turn by turn.
extension RoutingLint {
    struct Cell: Hashable {
        let unit: UnitKey
        let category: CategoryCode
    }

    struct Coverage {
        /// Rules that decide something.
        var reached: Set<Int> = []
        /// Rules that would have decided, and those that were asked before them.
        var beaten: [Int: Set<Int>] = [:]
        /// Of each commune and field, for every turn on which the commune exists, whether a rule decides.
        var decided: [Cell: [Bool?]] = [:]
    }

    func coverage() -> Coverage {
        var coverage = Coverage()
        for (turn, day) in turns.enumerated() {
            for unit in gazetteer.communes(on: day) {
                for category in categories where category.isActive {
                    let cell = Cell(unit: unit.key, category: category.code)
                    let winner = winner(cell, on: day, &coverage)
                    coverage.decided[cell, default: Array(repeating: nil, count: turns.count)][turn] = winner != nil
                }
            }
        }
        return coverage
    }

    private func winner(_ cell: Cell, on day: Day, _ coverage: inout Coverage) -> Int? {
        var winner: Int?
        for place in book.candidates(cell.unit, cell.category, on: day) {
            if let winner {
                coverage.beaten[place, default: []].insert(winner)
            } else if book.agency(rules[place].target, at: cell.unit, on: day) != nil {
                winner = place
                coverage.reached.insert(place)
            }
        }
        return winner
    }

    func unreachable(_ coverage: Coverage) -> [RoutingFinding] {
        coverage.beaten.keys.sorted().filter { !coverage.reached.contains($0) }.map { place in
            let winners = (coverage.beaten[place] ?? []).sorted().map(name)
            return finding(
                .unreachable, place,
                "Quy tắc không bao giờ được dùng: mọi phản ánh khớp đều đã theo \(few(winners, others: "quy tắc")).")
        }
    }
}
