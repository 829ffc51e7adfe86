// Errors are values with a code for machines, a Vietnamese sentence for the person, and a status.
// Whatever is not Explained shows nothing of the inside: a reference number, and the rest goes to the log.

package import HTTPTypes

package protocol Explained: Error {
    /// Stable, camel case, part of the API's contract: `staleReport`.
    var code: String { get }
    /// For the person, polite, saying what to do next.
    var sentence: String { get }
    var status: HTTPResponse.Status { get }
    /// The form field or JSON member it is about.
    var field: String? { get }
    /// Each thing that is wrong, where there are several.
    var fieldErrors: [FieldError]? { get }
    /// For `Retry-After`, `WWW-Authenticate`, `Allow`.
    var headers: HTTPFields { get }
}

extension Explained {
    package var field: String? { nil }
    package var fieldErrors: [FieldError]? { nil }
    package var headers: HTTPFields { [:] }
}

// MARK: - The web's own

/// The page is for people who are signed in; a page answers by leading to the sign-in form and back.
package struct SignInNeeded: Explained {
    /// Where the person was going; only its path is ever used.
    package let back: String
    package var code: String { "signInNeeded" }
    package var sentence: String { "Mời ông/bà đăng nhập để tiếp tục." }
    package var status: HTTPResponse.Status { .unauthorized }
    package var headers: HTTPFields { [.wwwAuthenticate: "Bearer"] }

    package init(back: String) { self.back = back }
}

/// Absent and hidden are the same answer: what may not be known to exist answers as what does not exist.
package struct NotFound: Explained {
    package var code: String { "notFound" }
    package var sentence: String { "Không tìm thấy nội dung này. Đường dẫn có thể đã gõ sai hoặc nội dung không còn." }
    package var status: HTTPResponse.Status { .notFound }

    package init() {}
}

package struct NotAllowed: Explained {
    package var code: String { "notAllowed" }
    package var sentence: String { "Tài khoản của ông/bà không có quyền thực hiện việc này." }
    package var status: HTTPResponse.Status { .forbidden }

    package init() {}
}
