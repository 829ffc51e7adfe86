// What a form's fields have wrong: thrown by the checks, shown in the summary and beside each field, or as JSON.

package import HTTPTypes

package struct FieldError: Sendable, Hashable, Codable {
    /// The form field's name or the JSON member.
    package var field: String
    /// Says what to do: «Vui lòng nhập số điện thoại.»
    package var sentence: String
    /// Stable, for programs; nil where the sentence is all there is.
    package var code: String?

    package init(_ field: String, _ sentence: String, code: String? = nil) {
        self.field = field
        self.sentence = sentence
        self.code = code
    }
}

package struct FieldErrors: Explained, Hashable {
    package private(set) var all: [FieldError]

    package init(_ all: [FieldError] = []) { self.all = all }

    package var isEmpty: Bool { all.isEmpty }

    package mutating func add(_ field: String, _ sentence: String) { all.append(FieldError(field, sentence)) }

    /// Another refusal, shown as if the form had found it: beside its field, or at the top.
    package mutating func add(_ error: any Explained, as field: String? = nil) {
        add(field ?? error.field ?? "", error.sentence)
    }

    /// The first sentence about a field.
    package subscript(field: String) -> String? { all.first { $0.field == field }?.sentence }

    /// Ends a series of checks: nothing happens when nothing is wrong.
    package func throwIfAny() throws { if !isEmpty { throw self } }

    // MARK: Explained

    package var code: String { "invalidFields" }
    package var sentence: String { all.first?.sentence ?? "Một số thông tin chưa hợp lệ. Vui lòng kiểm tra lại." }
    package var status: HTTPResponse.Status { .unprocessableContent }
    package var field: String? { all.count == 1 ? all[0].field : nil }
    package var fieldErrors: [FieldError]? { all }
}
