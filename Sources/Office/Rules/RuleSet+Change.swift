package import LocalTime
import Vietnamese

extension RuleSet {
    /// These rules with other values from a day on, under the next version.
    ///
    /// - Parameters:
    ///   - values: by parameter key; what is not named stays.
    ///   - day: never today or before: what was told under these rules is not told again (AMB-04).
    /// - Throws: `InvalidSubmission` with everything that is wrong at once; its fields are the parameters' keys,
    ///   `from`, or `rules`.
    package func changed(
        _ values: [String: String], from day: Day, today: Day
    ) throws(InvalidSubmission) -> RuleSet {
        var next = self
        var problems: [FieldProblem] = []
        let known = Dictionary(RuleParameter.all.map { ($0.key, $0) }) { first, _ in first }
        for (key, text) in values.sorted(by: { $0.key < $1.key }) {
            guard let parameter = known[key] else {
                problems.append(FieldProblem(key, "ruleUnknown", "Không có quy tắc tên là «\(key)»."))
                continue
            }
            do throws(FieldProblem) { try parameter.write(text, into: &next) } catch { problems.append(error) }
        }
        if problems.isEmpty, next == self {
            problems.append(FieldProblem("rules", "rulesUnchanged", "Chưa có giá trị nào khác với bản đang áp dụng."))
        }
        if next.quietFromMinute <= next.quietToMinute {
            problems.append(
                FieldProblem("quiet.from", "ruleOutOfRange", "Giờ ngừng nhắn tin phải sau giờ nhắn tin lại trong ngày.")
            )
        }
        if day <= today || day <= validFrom {
            let first = max(today, validFrom) + 1
            problems.append(
                FieldProblem(
                    "from", "rulesBackwards",
                    "Quy tắc mới chỉ được áp dụng từ \(first.official) trở đi, không áp dụng ngược thời gian."))
        } else if day > today + furthest {
            problems.append(
                FieldProblem(
                    "from", "rulesTooFarAhead", "Ngày áp dụng quá xa, chậm nhất là \((today + furthest).official)."))
        }
        guard problems.isEmpty else { throw InvalidSubmission(problems) }
        (next.version, next.validFrom) = (version.next, day)
        return next
    }

    /// What `other` says otherwise, in the words of a table: name, before, after.
    package func differences(to other: RuleSet) -> [(parameter: RuleParameter, before: String, after: String)] {
        RuleParameter.all.compactMap { parameter in
            let (before, after) = (parameter.words(in: self), parameter.words(in: other))
            return before == after ? nil : (parameter, before, after)
        }
    }
}

/// Days ahead for which a change may be laid down.
private let furthest = 366

extension RuleSet.Version {
    /// `663-2023.1` is followed by `663-2023.2`.
    package var next: RuleSet.Version {
        let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, let last = parts.last, let number = Int(last) else {
            return RuleSet.Version(rawValue: rawValue + ".2")
        }
        return RuleSet.Version(rawValue: parts.dropLast().joined(separator: ".") + ".\(number + 1)")
    }
}
