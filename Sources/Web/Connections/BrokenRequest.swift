// What ends a request in its middle. It is the other end's doing: nobody here has to be told of it.

package import HTTPTypes

/// The body did not come in the time it may take.
package struct RequestTooSlow: Explained {
    package var code: String { "requestTimeout" }
    package var sentence: String { "Dữ liệu gửi lên quá chậm nên kết nối đã dừng. Vui lòng kiểm tra mạng rồi gửi lại." }
    package var status: HTTPResponse.Status { .requestTimeout }
    package var headers: HTTPFields { [.connection: "close"] }

    package init() {}
}

/// The body broke off, or its pieces are none. Whoever is still there may send it again.
package struct BrokenRequest: Explained {
    package var code: String { "malformedRequest" }
    package var sentence: String { "Dữ liệu gửi lên bị đứt giữa chừng. Vui lòng thử gửi lại." }
    package var status: HTTPResponse.Status { .badRequest }
    package var headers: HTTPFields { [.connection: "close"] }

    package init() {}
}
