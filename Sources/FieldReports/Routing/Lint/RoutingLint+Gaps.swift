import LocalTime
import Office
import Territory
import Vietnamese

/// What no rule speaks of. Such reports are not lost, a person passes them on; but somebody should have meant it so.
extension RoutingLint {
    /// One sentence for all fields that are missing at the same places at the same time.
    func gaps(_ coverage: Coverage) -> [RoutingFinding] {
        var units: [CategoryCode: [[Period]: Set<UnitKey>]] = [:]
        for (cell, decided) in coverage.decided {
            let periods = periods(decided)
            if !periods.isEmpty { units[cell.category, default: [:]][periods, default: []].insert(cell.unit) }
        }
        var fields: [Gap: [CategoryCode]] = [:]
        for category in categories.map(\.code) {
            for (periods, missing) in units[category] ?? [:] {
                fields[Gap(periods: periods, units: missing), default: []].append(category)
            }
        }
        return fields.map { gap, categories in
            RoutingFinding(
                .gap,
                "Chưa có quy tắc cho \(words(categories)) tại \(words(gap.units, on: gap.periods[0].from))"
                    + "\(words(gap.periods)): phản ánh sẽ về trực ban IOC để phân loại.")
        }
    }

    private struct Period: Hashable {
        let from: Day
        /// The last day, where a rule comes after.
        let to: Day?
    }

    private struct Gap: Hashable {
        let periods: [Period]
        let units: Set<UnitKey>
    }

    private func periods(_ decided: [Bool?]) -> [Period] {
        var periods: [Period] = []
        var start: Day?
        for (turn, isDecided) in decided.enumerated() {
            if isDecided == false { start = start ?? turns[turn] }
            if isDecided != false, let from = start {
                periods.append(Period(from: from, to: isDecided == true ? turns[turn] - 1 : nil))
                start = nil
            }
        }
        return periods + [start.map { Period(from: $0, to: nil) }].compactMap(\.self)
    }

    private func words(_ codes: [CategoryCode]) -> String {
        codes.count == categories.count(where: \.isActive)
            ? "mọi lĩnh vực" : "lĩnh vực " + few(codes.map(name), others: "lĩnh vực")
    }

    private func words(_ units: Set<UnitKey>, on day: Day) -> String {
        let all = gazetteer.communes(on: day).map(\.key)
        return units.isSuperset(of: all) ? "mọi xã, phường" : few(units.sorted().map(name), others: "xã, phường")
    }

    private func words(_ periods: [Period]) -> String {
        let spans = periods.map { period in
            [period.from > day ? "từ \(period.from.official)" : nil, period.to.map { "đến hết \($0.official)" }]
                .compactMap(\.self).joined(separator: " ")
        }.filter { !$0.isEmpty }
        return spans.isEmpty ? "" : " (\(spans.joined(separator: "; ")))"
    }
}
