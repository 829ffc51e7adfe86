package import Office
package import Vietnamese

/// Gathers all that is wrong with what was filled in, while it makes it fit to keep.
package struct Checked {
    package private(set) var problems: [FieldProblem] = []

    package init() {}

    /// - Returns: the words in NFC, trimmed; as they came where something is wrong with them.
    package mutating func words(
        _ raw: String, _ field: String, lines: TextLines = .one, atLeast least: Int = 0, atMost limit: Int
    ) -> String {
        do {
            return try cleaned(raw, lines: lines, atLeast: least, atMost: limit)
        } catch {
            problems.append(FieldProblem(field, error.code, error.sentence))
            return raw
        }
    }

    package mutating func require(_ isRight: Bool, _ field: String, _ code: String, _ sentence: String) {
        if !isRight { problems.append(FieldProblem(field, code, sentence)) }
    }

    /// - Throws: `InvalidSubmission` with everything at once.
    package func finish() throws(InvalidSubmission) {
        if !problems.isEmpty { throw InvalidSubmission(problems) }
    }
}

extension TextIssue {
    fileprivate var code: String {
        switch self {
        case .empty: "fieldMissing"
        case .tooShort: "fieldTooShort"
        case .tooLong: "fieldTooLong"
        case .controlCharacters, .directionOverrides: "badCharacters"
        }
    }
}
