// What the rooms below refuse, as the person and the API read it. Each has its code and sentence already; here is
// only the status.

import FieldReports
package import HTTPTypes
import Media
import Office
import Operations
import Outbound
import Outreach
import Storage

extension Denial: Explained {
    package var status: HTTPResponse.Status {
        switch kind {
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        }
    }
}

extension WarningDenial: Explained {
    package var status: HTTPResponse.Status {
        switch self {
        case .notAllowed: .forbidden
        case .communeCountDiffers, .reasonMissing, .draftExpired: .unprocessableContent
        case .needsAnotherPerson, .nothingPending, .alreadyPending, .notSubmitted, .notLive, .alreadyBegun: .conflict
        }
    }
}

extension InvalidSubmission: Explained {
    package var code: String { problems.count == 1 ? problems[0].code : "invalidFields" }
    package var sentence: String { problems.first?.sentence ?? "Một số thông tin chưa hợp lệ." }
    package var status: HTTPResponse.Status { .unprocessableContent }
    package var field: String? { problems.count == 1 ? problems[0].field : nil }
    package var fieldErrors: [FieldError]? { problems.map { FieldError($0.field, $0.sentence, code: $0.code) } }
}

extension NoSuchReport: Explained {
    package var code: String { NotFound().code }
    package var sentence: String { NotFound().sentence }
    package var status: HTTPResponse.Status { .notFound }
}

extension StaleReport: Explained {
    package var code: String { "staleReport" }
    package var sentence: String { "Phản ánh vừa được người khác cập nhật. Hãy xem lại rồi thực hiện." }
    package var status: HTTPResponse.Status { .conflict }
}

extension PeriodTooSmall: Explained {
    package var code: String { "periodTooSmall" }
    package var status: HTTPResponse.Status { .unprocessableContent }
}

extension RequestKeyReused: Explained {
    package var code: String { "idempotencyKeyReused" }
    package var sentence: String { "Khóa của yêu cầu này đã được dùng. Hãy gửi lại với một khóa mới." }
    package var status: HTTPResponse.Status { .unprocessableContent }
}

extension TooManyRequests: Explained {
    package var code: String { "tooManyRequests" }
    package var status: HTTPResponse.Status { .tooManyRequests }
    package var headers: HTTPFields { [.retryAfter: "\(seconds)"] }
}

extension TooManyStreams: Explained {
    package var code: String { "tooManyStreams" }
    package var sentence: String {
        "Đang có quá nhiều kết nối theo dõi trực tiếp từ nơi này. Vui lòng đóng bớt trang đang mở rồi thử lại."
    }
    package var status: HTTPResponse.Status { .tooManyRequests }
    package var headers: HTTPFields { [.retryAfter: "30"] }
}

extension AccountProblem: Explained {
    package var code: String { rawValue }
    package var status: HTTPResponse.Status {
        switch self {
        case .notSignedIn, .wrongCredentials, .secondFactorRequired: .unauthorized
        case .forbidden, .passwordMustChange, .accountClosed, .ownAccount, .needsAnotherPerson: .forbidden
        case .phoneTaken, .secondFactorMissing: .conflict
        case .codeWrong, .codeExpired: .unprocessableContent
        case .tooManyTries: .tooManyRequests
        case .gatewayMissing: .serviceUnavailable
        case .notFound: .notFound
        }
    }
}

extension PasswordFailure: Explained {
    package var status: HTTPResponse.Status { .serviceUnavailable }
}

extension StorageError: Explained {
    package var code: String {
        switch self {
        case .unavailable: "storageUnavailable"
        case .corrupt: "storageCorrupt"
        default: "internal"
        }
    }
    package var status: HTTPResponse.Status {
        switch self {
        case .unavailable, .corrupt: .serviceUnavailable
        default: .internalServerError
        }
    }
}

extension MediaRefusal: Explained {
    package var status: HTTPResponse.Status {
        if case .tooLarge = self { .contentTooLarge } else { .unprocessableContent }
    }
    package var field: String? { "media" }
}

extension UploadError: Explained {
    package var sentence: String {
        switch self {
        case .invalidID, .notFound: "Không tìm thấy tệp đang tải lên. Vui lòng tải lại từ đầu."
        case .tooLarge(let limit): "Tệp lớn hơn dung lượng cho phép (tối đa \(limit >> 20) MB)."
        case .wrongOffset, .busy: "Phần tải lên không khớp với phần đã nhận. Vui lòng tiếp tục từ chỗ dừng."
        case .wrongChecksum: "Tệp nhận được khác với tệp đã gửi. Vui lòng tải lại."
        default: "Không tải được tệp này lên. Vui lòng thử lại."
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .invalidID, .notFound: .notFound
        case .invalidLength: .badRequest
        case .tooLarge, .tooMuch: .contentTooLarge
        case .alreadyExists, .wrongOffset, .finished, .incomplete: .conflict
        case .busy: HTTPResponse.Status(code: 423, reasonPhrase: "Locked")
        case .wrongChecksum: HTTPResponse.Status(code: 460, reasonPhrase: "Checksum Mismatch")
        }
    }
}

extension MediaStoreError: Explained {
    package var code: String {
        switch self {
        case .notFound: NotFound().code
        case .damaged: "mediaDamaged"
        case .full, .away, .disk: "storageUnavailable"
        }
    }
    package var sentence: String {
        switch self {
        case .notFound: NotFound().sentence
        case .full: "Hệ thống hết chỗ lưu tệp. Vui lòng thử lại sau ít phút."
        case .damaged:
            "Tệp hình ảnh này trên hệ thống bị hỏng nên không hiển thị được. Lỗi đã được ghi lại để khắc phục."
        case .away, .disk: "Kho hình ảnh tạm thời không truy cập được. Vui lòng thử lại sau ít phút."
        }
    }
    package var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        // Trying again in a moment does not mend a file.
        case .damaged: .internalServerError
        case .full, .away, .disk: .serviceUnavailable
        }
    }
}

extension WorkshopError: Explained {
    package var code: String { "mediaUnavailable" }
    package var sentence: String { "Hệ thống tạm thời chưa xử lý được hình ảnh. Vui lòng thử lại sau ít phút." }
    package var status: HTTPResponse.Status { .serviceUnavailable }
}
