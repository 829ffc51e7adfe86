// RFC 9457, application/problem+json.

import Foundation
package import HTTPTypes
package import Hummingbird
import NIOCore

package struct Problem: Sendable, Hashable, Codable {
    /// A name for the kind of problem; nothing is served there.
    package var type: String
    /// The kind, in a few Vietnamese words; the same for every problem with this status.
    package var title: String
    package var status: Int
    /// This very problem, for the person.
    package var detail: String
    /// Stable, for programs.
    package var code: String
    package var field: String?
    /// Several at once, as after a form or a body was checked.
    package var errors: [FieldError]?
    /// The request's number in our log.
    package var reference: String?

    package init(
        code: String, status: HTTPResponse.Status, detail: String, field: String? = nil, errors: [FieldError]? = nil,
        reference: String? = nil
    ) {
        type = "urn:phananh:problem:\(code)"
        title = status.vietnamesePhrase
        self.status = status.code
        self.detail = detail
        self.code = code
        self.field = field
        self.errors = errors
        self.reference = reference
    }
}

extension Problem {
    package func response(headers: HTTPFields = [:]) -> Response {
        var fields = headers
        fields[.contentType] = "application/problem+json; charset=utf-8"
        fields[.cacheControl] = "no-store"
        return Response(
            status: HTTPResponse.Status(code: status), headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: encoded)))
    }

    var encoded: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings and numbers always encode; an empty object is still a well-formed answer.
        return (try? encoder.encode(self)) ?? Data("{}".utf8)
    }
}

extension HTTPResponse.Status {
    package var vietnamesePhrase: String {
        switch code {
        case 400: "Yêu cầu không đọc được"
        case 401: "Cần đăng nhập"
        case 403: "Không được phép"
        case 404: "Không tìm thấy"
        case 405: "Không hỗ trợ cách gọi này"
        case 408: "Quá lâu không nhận được dữ liệu"
        case 409: "Nội dung đã thay đổi"
        case 412: "Điều kiện không còn đúng"
        case 413: "Dữ liệu quá lớn"
        case 415: "Không hỗ trợ kiểu dữ liệu này"
        case 422: "Thông tin chưa hợp lệ"
        case 429: "Gửi quá nhiều lần"
        case 503: "Hệ thống đang bận"
        case 500...: "Hệ thống gặp lỗi"
        default: "Không thực hiện được"
        }
    }
}
