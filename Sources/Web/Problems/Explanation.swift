// What any thrown error becomes for the person: a status, a code, a sentence. Nothing of an unknown error is shown.

package import HTTPTypes
import Hummingbird

package struct Explanation: Sendable {
    package var status: HTTPResponse.Status
    package var code: String
    package var sentence: String
    package var field: String?
    package var errors: [FieldError]?
    package var headers: HTTPFields
    /// Ours to mend: it is logged with its reference.
    package var isOurFault: Bool { status.code >= 500 && status.code != 503 }

    package init(of error: any Error) {
        self.init(saying: error)
        // Whoever is put off is told when to come back.
        if status == .serviceUnavailable, headers[.retryAfter] == nil { headers[.retryAfter] = "10" }
    }

    private init(saying error: any Error) {
        switch error {
        case let error as any Explained:
            self.init(
                status: error.status, code: error.code, sentence: error.sentence, field: error.field,
                headers: error.headers)
            errors = error.fieldErrors
        case let error as DecodingError:
            self.init(status: .badRequest, code: "malformedBody", sentence: Self.malformed, field: Self.path(of: error))
        case let error as any HTTPResponseError:
            self.init(status: error.status, headers: (error as? HTTPError)?.headers ?? [:])
        default:
            self.init(status: .internalServerError)
        }
    }

    private init(
        status: HTTPResponse.Status, code: String, sentence: String, field: String? = nil, headers: HTTPFields = [:]
    ) {
        self.status = status
        self.code = code
        self.sentence = sentence
        self.field = field
        self.headers = headers
    }

    /// The framework's own errors carry English for programmers; people get ours.
    private init(status: HTTPResponse.Status, headers: HTTPFields = [:]) {
        let (code, sentence) =
            switch status.code {
            case 400: ("malformedRequest", Self.malformed)
            case 401: ("signInNeeded", SignInNeeded(back: "/").sentence)
            case 403: ("notAllowed", NotAllowed().sentence)
            case 404: ("notFound", NotFound().sentence)
            case 405: ("methodNotAllowed", "Địa chỉ này không nhận cách gọi vừa dùng.")
            case 413: ("tooLarge", "Dữ liệu gửi lên lớn hơn mức cho phép. Vui lòng giảm dung lượng rồi gửi lại.")
            case 415: ("unsupportedType", "Hệ thống không nhận kiểu dữ liệu này.")
            case 503: ("busy", "Hệ thống đang bận hoặc bảo trì. Vui lòng thử lại sau ít phút.")
            case 500...:
                ("internal", "Hệ thống gặp lỗi ngoài dự kiến. Lỗi đã được ghi lại, vui lòng thử lại sau ít phút.")
            default: ("refused", "Yêu cầu không thực hiện được.")
            }
        self.init(status: status, code: code, sentence: sentence, headers: headers)
    }

    private static let malformed = "Hệ thống không đọc được dữ liệu vừa gửi. Vui lòng thử gửi lại."

    private static func path(of error: DecodingError) -> String? {
        let path: [any CodingKey] =
            switch error {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return path.isEmpty ? nil : path.map(\.stringValue).joined(separator: ".")
    }
}
