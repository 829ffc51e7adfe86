// What can go wrong with an object store. Nothing here quotes a key, a signature or what was sent: of the store's own
// answer only its code is kept, which is a word of S3's documentation.

package enum S3Failure: Error, Sendable, Equatable {
    /// No object of that name.
    case notFound
    case noBucket
    /// The keys, the signature, the clock or the rights: `SignatureDoesNotMatch`, `AccessDenied` …
    case denied(code: String)
    /// No room or no quota is left.
    case full
    /// It answers that it cannot now.
    case unavailable(status: Int)
    /// It cannot be reached, or the connection broke.
    case unreachable
    case timedOut
    /// An answer that should not come: an error of ours or of the store.
    case unexpected(status: Int, code: String)

    /// A moment later it may go well.
    var mayPass: Bool {
        switch self {
        case .unavailable, .unreachable, .timedOut: true
        case .notFound, .noBucket, .denied, .full, .unexpected: false
        }
    }

    /// For the log.
    package var code: String {
        switch self {
        case .notFound: "notFound"
        case .noBucket: "noBucket"
        case .denied(let code): "denied \(code)"
        case .full: "full"
        case .unavailable(let status): "unavailable \(status)"
        case .unreachable: "unreachable"
        case .timedOut: "timedOut"
        case .unexpected(let status, let code): "unexpected \(status) \(code)"
        }
    }

    /// For whoever runs the server.
    package var sentence: String {
        switch self {
        case .notFound: "Kho đối tượng không có tệp này."
        case .noBucket: "Kho đối tượng không có thùng (bucket) đã cấu hình."
        case .denied(let code): "Kho đối tượng từ chối khóa truy cập hoặc quyền (\(code))."
        case .full: "Kho đối tượng đã hết chỗ hoặc hết hạn mức."
        case .unavailable(let status): "Kho đối tượng tạm thời không phục vụ (mã \(status))."
        case .unreachable: "Không kết nối được tới kho đối tượng."
        case .timedOut: "Kho đối tượng không trả lời kịp."
        case .unexpected(let status, let code): "Kho đối tượng trả lời không như mong đợi (mã \(status) \(code))."
        }
    }
}

extension S3Failure {
    /// - Parameter code: what the error document calls it; empty when there is none, as after HEAD.
    init(status: Int, code: String) {
        switch (status, code) {
        case (_, "NoSuchBucket"): self = .noBucket
        case (404, _): self = .notFound
        case (507, _), (413, _), (_, "QuotaExceeded"), (_, "XMinioStorageFull"): self = .full
        case (401, _), (403, _): self = .denied(code: code.isEmpty ? "\(status)" : code)
        // Two writers of one name at once: S3 asks to try again.
        case (409, "ConditionalRequestConflict"), (409, "OperationAborted"): self = .unavailable(status: status)
        // It does not know this kind of call, now or later.
        case (501, _): self = .unexpected(status: status, code: code)
        case (408, _), (425, _), (429, _), (500..., _), (_, "RequestTimeout"): self = .unavailable(status: status)
        default: self = .unexpected(status: status, code: code)
        }
    }
}
