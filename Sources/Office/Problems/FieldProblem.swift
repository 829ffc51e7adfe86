/// One thing that is wrong with what was filled in: which field, a stable code, and a sentence that says what to do.
package struct FieldProblem: Error, Sendable, Equatable {
    package let field: String
    package let code: String
    package let sentence: String

    package init(_ field: String, _ code: String, _ sentence: String) {
        self.field = field
        self.code = code
        self.sentence = sentence
    }
}

/// All that is wrong at once, so that nobody mends one field after the other.
package struct InvalidSubmission: Error, Sendable, Equatable {
    package let problems: [FieldProblem]
    package init(_ problems: [FieldProblem]) { self.problems = problems }
}
