import LocalTime
import Office
import Territory

/// Rules that claim the same reports on the same days with the same right.
extension RoutingLint {
    func overlaps() -> [RoutingFinding] {
        let lasting = rules.indices.filter { !turns(of: rules[$0]).isEmpty }
        return Dictionary(grouping: lasting) { rules[$0].scope }.values.compactMap { places in
            let claimed = places.filter { place in places.contains { $0 != place && meet(rules[$0], rules[place]) } }
            guard let first = claimed.min(by: { rules[$0].precedes(rules[$1]) }) else { return nil }
            let names = claimed.map(name)
            return RoutingFinding(
                .overlap, at: claimed, rules: claimed.map { rules[$0].id },
                "\(few(names, others: "quy tắc")) cùng nói về \(words(rules[first].scope)) trong cùng thời gian; "
                    + "chỉ thứ tự mã quyết định, \(name(first)) được dùng trước.")
        }
    }

    private func meet(_ a: RoutingRule, _ b: RoutingRule) -> Bool {
        let start = [a.from, b.from].compactMap(\.self).reduce(day, max)
        return [a.to, b.to].allSatisfy { $0.map { start <= $0 } ?? true }
    }

    private func words(_ scope: RoutingRule.Scope) -> String {
        let field = scope.category.map { "lĩnh vực \(name($0))" } ?? "mọi lĩnh vực"
        return "\(field) tại \(scope.unit.map(name) ?? "mọi xã, phường")"
    }
}
