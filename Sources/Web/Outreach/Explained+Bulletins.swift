// What is refused of a bulletin, as the person and the API read it.

package import HTTPTypes
package import Operations
package import Outreach

extension BulletinDenial: Explained {
    package var status: HTTPResponse.Status {
        switch kind {
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        }
    }

    package var fieldErrors: [FieldError]? {
        if case .invalid(let submission) = self { submission.fieldErrors } else { nil }
    }
}

extension NoSuchBulletin: Explained {
    package var code: String { NotFound().code }
    package var sentence: String { NotFound().sentence }
    package var status: HTTPResponse.Status { .notFound }
}

extension StaleBulletin: Explained {
    package var code: String { "staleBulletin" }
    package var sentence: String { "Bản tin vừa được người khác sửa. Hãy xem lại rồi thực hiện." }
    package var status: HTTPResponse.Status { .conflict }
}

extension NothingToTell: Explained {
    package var code: String { "nothingToTell" }
    package var sentence: String { "Phản ánh này chưa có trả lời công khai nên chưa làm bản tin được." }
    package var status: HTTPResponse.Status { .conflict }
}
