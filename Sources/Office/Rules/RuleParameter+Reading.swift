import LocalTime
import Vietnamese

extension RuleParameter {
    /// Puts what was typed into `rules`.
    ///
    /// - Throws: `FieldProblem` with the parameter's key as its field; nothing is changed then.
    package func write(_ text: String, into rules: inout RuleSet) throws(FieldProblem) {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch kind {
        case .number(let path, let range, let unit):
            guard let number = Int(text) else { throw unreadable("một số nguyên") }
            guard range.contains(number) else {
                throw FieldProblem(
                    key, "ruleOutOfRange",
                    "«\(label)» phải từ \(range.lowerBound) đến \(range.upperBound) \(unit).")
            }
            rules[keyPath: path] = number
        case .timeOfDay(let path):
            guard let minutes = Self.minutes(text) else { throw unreadable("giờ trong ngày, ví dụ 17:00") }
            rules[keyPath: path] = minutes
        case .steps(let path, let count, _):
            let steps = text.split(separator: " ").compactMap { Int($0) }
            guard steps.count == count, text.split(separator: " ").count == count,
                zip(steps, steps.dropFirst()).allSatisfy(<), (steps.first ?? 0) > 0, (steps.last ?? 0) <= 1440
            else { throw unreadable("\(count) số tăng dần, cách nhau bằng dấu cách, ví dụ 15 30 60") }
            rules[keyPath: path] = steps
        case .choice(let path):
            switch text.lowercased() {
            case "có", "co": rules[keyPath: path] = true
            case "không", "khong": rules[keyPath: path] = false
            default: throw unreadable("«có» hoặc «không»")
            }
        case .words(let path):
            do throws(TextIssue) {
                let words = try cleaned(text, lines: .one, atLeast: 0, atMost: 500)
                rules[keyPath: path] = words.isEmpty ? nil : words
            } catch { throw FieldProblem(key, "ruleUnreadable", "«\(label)»: \(error.sentence)") }
        }
    }

    private func unreadable(_ wanted: String) -> FieldProblem {
        FieldProblem(key, "ruleUnreadable", "«\(label)» phải là \(wanted).")
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
            (0..<60).contains(minute)
        else { return nil }
        return hour * 60 + minute
    }
}
