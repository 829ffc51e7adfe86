// What outreach refuses, as the person and the API read it.

package import HTTPTypes
import Office
import Operations
import Outreach
import Printing
import Storage

extension OutreachDenial: Explained {
    package var status: HTTPResponse.Status {
        switch kind {
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        }
    }
}

extension NoSuchSubject: Explained {
    package var code: String { NotFound().code }
    package var sentence: String { NotFound().sentence }
    package var status: HTTPResponse.Status { .notFound }
}

extension StaleSubject: Explained {
    /// `staleLetter`, `staleOutline`
    package var code: String {
        "stale" + subject.kind.rawValue.prefix(1).uppercased() + subject.kind.rawValue.dropFirst()
    }
    package var sentence: String {
        "Nội dung này vừa được người khác cập nhật nên chưa ghi gì. Ông/bà tải lại trang, xem rồi thực hiện."
    }
    package var status: HTTPResponse.Status { .conflict }
}

extension PrintingProblem: Explained {
    package var status: HTTPResponse.Status { .serviceUnavailable }
}
