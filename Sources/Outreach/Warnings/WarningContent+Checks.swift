package import LocalTime
package import Office
import Vietnamese

extension WarningContent {
    /// The longest that a warning may stand without being said anew.
    package static let longestLife = Span.days(7)

    /// Cleaned for keeping.
    ///
    /// - Throws: `InvalidSubmission` with everything that is wrong at once.
    package func checked(at now: Instant) throws(InvalidSubmission) -> WarningContent {
        var content = self
        var problems: [FieldProblem] = []
        func clean(_ text: inout String, _ field: String, _ lines: TextLines, atMost limit: Int) {
            do { text = try cleaned(text, lines: lines, atMost: limit) } catch {
                problems.append(FieldProblem(field, "warningText", error.sentence))
            }
        }
        clean(&content.headline, "headline", .one, atMost: 160)
        clean(&content.description, "description", .many, atMost: 1000)
        clean(&content.instruction, "instruction", .many, atMost: 1000)
        problems += content.timeProblems(at: now)
        if communes.isEmpty {
            problems.append(
                FieldProblem("communes", "communesMissing", "Hãy chọn ít nhất một xã, phường được cảnh báo."))
        }
        guard problems.isEmpty else { throw InvalidSubmission(problems) }
        return content
    }

    private func timeProblems(at now: Instant) -> [FieldProblem] {
        if expires <= now {
            return [FieldProblem("expires", "expiresInPast", "Giờ hết hiệu lực phải ở sau lúc này.")]
        }
        if expires <= onset {
            return [FieldProblem("expires", "expiresBeforeOnset", "Giờ hết hiệu lực phải ở sau giờ bắt đầu.")]
        }
        if expires > now + Self.longestLife {
            return [
                FieldProblem(
                    "expires", "expiresTooFar",
                    "Một cảnh báo đứng nhiều nhất 7 ngày; hãy cập nhật khi việc còn kéo dài.")
            ]
        }
        return []
    }
}
