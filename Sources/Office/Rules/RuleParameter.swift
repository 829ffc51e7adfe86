/// One number of the rules as people know it: its key (A3), its name, and the values that make sense.
///
/// The list is what may be changed from outside; a test holds it against every stored property of `RuleSet`, so that no
/// number is a constant in practice.
package struct RuleParameter: Sendable {
    package let key: String
    package let label: String
    package let kind: Kind

    package enum Kind: Sendable {
        case number(any WritableKeyPath<RuleSet, Int> & Sendable, ClosedRange<Int>, unit: String)
        /// Minutes of the day, written `17:00`.
        case timeOfDay(any WritableKeyPath<RuleSet, Int> & Sendable)
        /// Minutes, each more than the one before.
        case steps(any WritableKeyPath<RuleSet, [Int]> & Sendable, count: Int, unit: String)
        case choice(any WritableKeyPath<RuleSet, Bool> & Sendable)
        /// Empty means off.
        case words(any WritableKeyPath<RuleSet, String?> & Sendable)
    }
}

extension RuleParameter {
    /// As it is typed and read back: `6`, `17:00`, `15 30 60`, `có`.
    package func text(in rules: RuleSet) -> String {
        switch kind {
        case .number(let path, _, _): "\(rules[keyPath: path])"
        case .timeOfDay(let path): clock(rules[keyPath: path])
        case .steps(let path, _, _): rules[keyPath: path].map(String.init).joined(separator: " ")
        case .choice(let path): rules[keyPath: path] ? "có" : "không"
        case .words(let path): rules[keyPath: path] ?? ""
        }
    }

    /// With its unit, for people: «6 ngày làm việc».
    package func words(in rules: RuleSet) -> String {
        switch kind {
        case .number(_, _, let unit), .steps(_, _, let unit): "\(text(in: rules)) \(unit)"
        case .words: text(in: rules).isEmpty ? "Không áp dụng" : text(in: rules)
        case .timeOfDay, .choice: text(in: rules)
        }
    }

    private func clock(_ minutes: Int) -> String {
        let minute = minutes % 60
        return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
    }
}
