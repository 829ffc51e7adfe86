/// What can go wrong below, in the terms of those above. A driver translates its own errors into these.
package enum StorageError: Error, Sendable, Equatable {
    /// Locked, full, read-only, unreachable: nothing was written, and it may go better later (503).
    case unavailable(String)
    case constraint(Constraint, String)
    /// The file is not what was written. It is said, not served.
    case corrupt(String)
    case newerSchema(found: Int, known: Int)
    case editedMigration(String)
    case unreadable(column: String)
    case failed(String)

    package enum Constraint: Sendable, Equatable { case unique, foreignKey, check, notNull, appendOnly }
}

extension StorageError {
    package var sentence: String {
        switch self {
        case .unavailable: "Hệ thống đang bận hoặc hết chỗ lưu. Nội dung chưa được ghi, vui lòng thử lại sau ít phút."
        case .corrupt: "Tệp dữ liệu bị hỏng. Hệ thống dừng phục vụ để không làm sai lệch; cần khôi phục từ bản sao lưu."
        case .newerSchema(let found, let known):
            "Cơ sở dữ liệu có cấu trúc bản \(found), mới hơn bản \(known) mà chương trình này biết. Hãy dùng chương trình mới hơn."
        case .editedMigration(let name): "Bước nâng cấp «\(name)» đã áp dụng khác với chương trình này."
        case .constraint, .unreadable, .failed: "Hệ thống gặp lỗi khi lưu dữ liệu."
        }
    }
}
