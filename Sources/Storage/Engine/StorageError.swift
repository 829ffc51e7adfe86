/// What a database can answer instead of doing as told. Drivers translate into it; nobody above them knows their codes.
///
/// The details are for the log: they name tables and columns, never values.
package enum StorageError: Error, Hashable {
    /// Not now: the caller may try again later (HTTP 503).
    case unavailable(Reason, detail: String)
    /// The schema forbids it.
    case constraint(Constraint, name: String)
    /// The file is damaged. Nothing more is to be trusted to it.
    case corrupt(detail: String)
    /// A row does not hold what the program expects of it.
    case unreadable(column: String, wanted: String = "", found: String = "")
    /// The schema is of a later program than this one.
    case newerSchema(found: Int, known: Int)
    /// A migration was applied with another text than this program has.
    case editedMigration(String)
    /// The server is not one on which this program keeps its promises.
    case unsuitable(Unsuitability)
    /// A query that the program should not have sent.
    case failed(String)

    package enum Reason: String, Sendable, Hashable {
        case busy, full, readOnly, inputOutput, memory, closed
        /// No server answers, or it went away.
        case unreachable
        /// The server has no connection left.
        case connections
        /// The server does not let this program in.
        case refused
    }

    package enum Unsuitability: Sendable, Hashable {
        case version(found: Int, wanted: Int)
        case encoding(found: String)
    }

    package enum Constraint: String, Sendable, Hashable {
        case unique, foreignKey, check, notNull
        /// A trigger refused: what is append-only stays as it is.
        case trigger
        case other
    }
}

extension StorageError {
    package var isUnavailable: Bool {
        if case .unavailable = self { true } else { false }
    }

    package var isUnreadable: Bool {
        if case .unreadable = self { true } else { false }
    }
}

// MARK: - For people

extension StorageError {
    /// What may be shown to anyone: nothing of the inside is in it.
    package var sentence: String {
        switch self {
        case .unavailable(.full, _):
            "Máy chủ đã hết chỗ trống trên đĩa nên chưa ghi được dữ liệu. Không có gì bị ghi dở dang."
        case .unavailable(.readOnly, _):
            "Kho dữ liệu hiện chỉ cho đọc nên chưa ghi được. Không có gì bị ghi dở dang."
        case .unavailable(.unreachable, _):
            "Chưa kết nối được với máy chủ cơ sở dữ liệu. Xin vui lòng thử lại sau ít phút."
        case .unavailable(.connections, _):
            "Máy chủ cơ sở dữ liệu đã hết số kết nối cho phép. Xin vui lòng thử lại sau ít phút."
        case .unavailable(.refused, _):
            "Máy chủ cơ sở dữ liệu từ chối kết nối. Hãy kiểm tra tên đăng nhập, mật khẩu và tên cơ sở dữ liệu."
        case .unavailable(.closed, _): "Hệ thống đang dừng. Xin vui lòng thử lại sau ít phút."
        case .unavailable: "Kho dữ liệu đang bận. Xin vui lòng thử lại sau ít phút."
        case .constraint: "Dữ liệu gửi lên trái với ràng buộc của kho dữ liệu nên không được ghi."
        case .corrupt:
            "Tệp dữ liệu bị hỏng. Hãy dừng hệ thống, giữ nguyên tệp hỏng và khôi phục từ bản sao lưu gần nhất."
        case .newerSchema(let found, let known):
            """
            Kho dữ liệu đã qua bước nâng cấp \(found) mà chương trình này chưa biết (biết đến bước \(known)). \
            Hãy dùng phiên bản chương trình mới hơn.
            """
        case .editedMigration(let name):
            "Bước nâng cấp «\(name)» đã được áp dụng với nội dung khác với chương trình này."
        case .unsuitable(.version(let found, let wanted)):
            "Máy chủ PostgreSQL ở phiên bản \(found); chương trình cần phiên bản \(wanted) trở lên."
        case .unsuitable(.encoding(let found)):
            "Cơ sở dữ liệu dùng bảng mã \(found); hãy tạo cơ sở dữ liệu với bảng mã UTF8."
        case .unreadable, .failed: "Đã xảy ra lỗi khi đọc hoặc ghi dữ liệu."
        }
    }
}

extension StorageError: CustomStringConvertible {
    /// For the log.
    package var description: String {
        switch self {
        case .unavailable(let reason, let detail): "storage unavailable (\(reason.rawValue)): \(detail)"
        case .constraint(let kind, let name): "constraint refused (\(kind.rawValue)): \(name)"
        case .corrupt(let detail): "storage corrupt: \(detail)"
        case .unreadable(let column, let wanted, let found): "column \(column): wanted \(wanted), found \(found)"
        case .newerSchema(let found, let known): "schema \(found) is newer than \(known)"
        case .editedMigration(let name): "migration \(name) was applied with another text"
        case .unsuitable(.version(let found, let wanted)): "PostgreSQL \(found) is older than \(wanted)"
        case .unsuitable(.encoding(let found)): "database encoding \(found) is not UTF8"
        case .failed(let detail): "query failed: \(detail)"
        }
    }
}
