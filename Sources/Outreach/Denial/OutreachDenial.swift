/// Why something of outreach did not happen: a stable code, and a sentence that says what happened and what to do.
/// Nothing was changed. Each subject adds its own beside its rules.
package struct OutreachDenial: Error, Sendable, Equatable {
    package let kind: Kind
    package let code: String
    package let sentence: String
    /// The form field or JSON member it is about.
    package let field: String?

    package init(_ kind: Kind, _ code: String, _ sentence: String, field: String? = nil) {
        self.kind = kind
        self.code = code
        self.sentence = sentence
        self.field = field
    }

    /// A person who may not do it is 403; what the subject does not allow now is 409; words to mend are 422.
    package enum Kind: Sendable { case forbidden, conflict, invalid }
}

extension OutreachDenial {
    package static let notYours = OutreachDenial(
        .forbidden, "forbiddenAct", "Việc này thuộc người có vai trò khác. Ông/bà không được phân công làm việc này.")

    /// A0.26: editor and approver are two accounts.
    package static let needsAnotherPerson = OutreachDenial(
        .forbidden, "needsAnotherPerson",
        "Ông/bà đã soạn văn bản này nên không được tự duyệt. Cần một người khác có thẩm quyền duyệt.")

    package static func missing(_ field: String, _ sentence: String) -> OutreachDenial {
        OutreachDenial(.invalid, "fieldMissing", sentence, field: field)
    }

    package static func badChoice(_ field: String, _ sentence: String) -> OutreachDenial {
        OutreachDenial(.invalid, "badChoice", sentence, field: field)
    }

    package static func alreadyDone(_ sentence: String) -> OutreachDenial {
        OutreachDenial(.conflict, "alreadyDone", sentence)
    }

    package static func wrongStatus(_ sentence: String) -> OutreachDenial {
        OutreachDenial(.conflict, "wrongStatus", sentence)
    }
}
