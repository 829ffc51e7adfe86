/// Why a backup is not made, or not brought back.
package enum KeepingProblem: Error, Sendable, Equatable {
    case exists(path: String)
    case underWay(path: String)
    case noBackup(path: String)
    /// A file that is not as it was when the backup was made, that is missing, or that nobody knows.
    case damaged(file: String)
    case newerFormat(found: Int, known: Int)
    case otherEngine(backup: String, place: String)
    /// What was restored is not what was backed up.
    case different(tables: [String])
    case identityNeeded
    case noProgram(name: String, package: String)
    case program(name: String, said: String)
    case disk(path: String, reason: String)

    package var code: String {
        switch self {
        case .exists: "backupExists"
        case .underWay: "backupUnderWay"
        case .noBackup: "noBackup"
        case .damaged: "backupDamaged"
        case .newerFormat: "backupNewer"
        case .otherEngine: "backupOtherEngine"
        case .different: "restoredDiffers"
        case .identityNeeded: "identityNeeded"
        case .noProgram: "programMissing"
        case .program: "programFailed"
        case .disk: "diskFailed"
        }
    }

    package var sentence: String {
        switch self {
        case .exists(let path): "Đã có «\(path)». Hãy chọn tên khác: bản sao lưu không ghi đè lên gì cả."
        case .underWay(let path): "Đang có một lần sao lưu khác vào «\(path)»."
        case .noBackup(let path): "«\(path)» không phải là bản sao lưu của hệ thống."
        case .damaged(let file):
            "Bản sao lưu bị hỏng: «\(file)» thiếu, thừa hoặc khác với lúc sao lưu. Không có gì được khôi phục."
        case .newerFormat(let found, let known):
            "Bản sao lưu ở định dạng \(found), mới hơn định dạng \(known) mà chương trình này biết."
        case .otherEngine("sqlite", _):
            """
            Bản sao lưu này của SQLite. Hãy khôi phục vào thư mục (bỏ --database), rồi dùng «phananh copy» để chuyển \
            sang PostgreSQL.
            """
        case .otherEngine:
            """
            Bản sao lưu này của PostgreSQL. Hãy khôi phục vào PostgreSQL (--database), rồi dùng «phananh copy» để \
            chuyển sang SQLite.
            """
        case .different(let tables):
            "Dữ liệu khôi phục khác với lúc sao lưu ở bảng: \(tables.joined(separator: ", ")). Không giữ lại gì."
        case .identityNeeded: "Bản sao lưu được mã hóa. Hãy cho biết tệp khóa giải mã bằng --identity."
        case .noProgram(let name, let package): "Không tìm thấy chương trình \(name). Hãy cài gói \(package)."
        case .program(let name, let said): "Chương trình \(name) không làm xong việc: \(said)"
        case .disk(let path, let reason): "Không ghi hoặc đọc được «\(path)»: \(reason)."
        }
    }
}

extension KeepingProblem: CustomStringConvertible {
    package var description: String { "\(code): \(sentence)" }
}
