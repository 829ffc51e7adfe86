// Why a form cannot be read at all. A browser never sends these; a broken or hostile program does.

package import HTTPTypes

package enum UnreadableForm: Explained, Hashable {
    case invalidUTF8, brokenEscape, nul, tooManyFields
    case unsupportedType
    case brokenMultipart
    case tooLarge(limit: Int)

    package var code: String {
        switch self {
        case .invalidUTF8: "invalidUTF8"
        case .brokenEscape, .nul, .brokenMultipart: "malformedForm"
        case .tooManyFields: "tooManyFields"
        case .unsupportedType: "unsupportedType"
        case .tooLarge: "tooLarge"
        }
    }

    package var sentence: String {
        switch self {
        case .tooManyFields: "Biểu mẫu có quá nhiều mục. Vui lòng tải lại trang rồi gửi lại."
        case .unsupportedType: "Hệ thống không nhận kiểu dữ liệu này."
        case .tooLarge(let limit): "Dữ liệu gửi lên vượt quá \(Self.size(limit)). Vui lòng giảm dung lượng rồi gửi lại."
        default: "Hệ thống không đọc được biểu mẫu vừa gửi. Vui lòng tải lại trang rồi gửi lại."
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .tooLarge: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        default: .badRequest
        }
    }

    /// «50 MB», «64 KB»
    private static func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(max(1, bytes >> 10)) KB"
    }
}
