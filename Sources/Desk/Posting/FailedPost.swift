// A post that did not go through: what was wrong, and everything the person had written.

import FieldReports
import HTTPTypes
import Office
import Operations
import Storage
import Web

struct FailedPost {
    let slug: String
    var form: Form
    let errors: FieldErrors
    let status: HTTPResponse.Status
    let media: [String]
    /// The version the person had seen, when somebody else was quicker.
    var since: Int?

    /// Nil for errors that no form can mend.
    init?(_ error: any Error, _ posted: Posted, seen version: Int?) {
        slug = posted.slug
        form = posted.form
        media = posted.media
        func name(_ field: String?) -> String { field.map { "\(posted.slug)-\($0)" } ?? posted.slug }
        switch error {
        case let suggestion as Suggestion:
            form.replace(name(suggestion.field), with: suggestion.value)
            errors = FieldErrors([FieldError(name(suggestion.field), suggestion.sentence)])
            status = .unprocessableContent
        // What was written over after a first press is another matter than what that press did: look again.
        case is StaleReport, is RequestKeyReused:
            errors = FieldErrors([FieldError(posted.slug, StaleReport().sentence)])
            status = .conflict
            since = version
        case let error as FieldErrors:
            errors = FieldErrors(error.all.map { FieldError(name($0.field), $0.sentence) })
            status = error.status
        case let error as any Explained where error.status.code < 500 && error.status != .notFound:
            errors = FieldErrors([FieldError(name(error.field), error.sentence)])
            status = error.status
        default: return nil
        }
    }
}

extension Form {
    /// The same form with one field's value changed.
    fileprivate mutating func replace(_ name: String, with value: String) {
        var changed = Form()
        for other in names where other != name { for value in all(other) { changed.add(other, value) } }
        changed.add(name, value)
        self = changed
    }
}
