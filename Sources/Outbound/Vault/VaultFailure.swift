/// Why the vault did not do what was asked. The sentence is for the people who run the system: paths and key
/// names may be told, contents never are.
package enum VaultFailure: Error, Sendable, Equatable {
    case keyFileMissing(path: String)
    case keyFileUnreadable(path: String, reason: String)
    case keyFileDamaged(path: String, detail: String)
    case keyFileNewer(path: String, version: Int)
    case keyFileInsideData(path: String)
    case keyFileNotWritten(path: String, reason: String)
    case unknownKey(id: String)
    /// Changed since it was sealed, or sealed for something else: the two cannot be told apart.
    case sealBroken
    case notASealedBox

    package var code: String {
        switch self {
        case .keyFileMissing: "vaultKeyFileMissing"
        case .keyFileUnreadable: "vaultKeyFileUnreadable"
        case .keyFileDamaged: "vaultKeyFileDamaged"
        case .keyFileNewer: "vaultKeyFileNewer"
        case .keyFileInsideData: "vaultKeyFileInsideData"
        case .keyFileNotWritten: "vaultKeyFileNotWritten"
        case .unknownKey: "vaultUnknownKey"
        case .sealBroken: "vaultSealBroken"
        case .notASealedBox: "vaultNotASealedBox"
        }
    }

    package var sentence: String {
        switch self {
        case .keyFileMissing(let path):
            "Không tìm thấy tệp khóa «\(path)». Nếu đã có dữ liệu, hãy khôi phục đúng tệp khóa cũ: "
                + "tệp mới không mở được danh tính đã lưu."
        case .keyFileUnreadable(let path, let reason):
            "Không đọc được tệp khóa «\(path)»: \(reason)."
        case .keyFileDamaged(let path, let detail):
            "Tệp khóa «\(path)» bị hỏng (\(detail)). Hãy khôi phục từ bản sao lưu."
        case .keyFileNewer(let path, let version):
            "Tệp khóa «\(path)» thuộc phiên bản \(version), mới hơn phần mềm đang chạy. Hãy nâng cấp phần mềm."
        case .keyFileInsideData(let path):
            "Tệp khóa «\(path)» nằm trong thư mục dữ liệu. Hãy đặt ở nơi khác, để bản sao dữ liệu không kèm chìa khóa."
        case .keyFileNotWritten(let path, let reason):
            "Không ghi được tệp khóa «\(path)»: \(reason)."
        case .unknownKey(let id):
            "Tệp khóa đang dùng không có khóa «\(id)». Có thể đây là tệp khóa của hệ thống khác hoặc bản cũ."
        case .sealBroken:
            "Dữ liệu niêm phong đã bị thay đổi hoặc không thuộc về hồ sơ này, nên không được mở."
        case .notASealedBox:
            "Dữ liệu không đúng dạng niêm phong."
        }
    }
}

extension VaultFailure: CustomStringConvertible {
    package var description: String { "\(code): \(sentence)" }
}

/// What the operator should hear although the vault opened.
package enum VaultWarning: Sendable, Equatable {
    case created(path: String)
    case openToOthers(path: String, mode: UInt16)

    package var sentence: String {
        switch self {
        case .created(let path):
            "Đã tạo tệp khóa mới «\(path)». Hãy sao lưu ngay vào nơi an toàn, tách khỏi dữ liệu: "
                + "mất tệp này thì không ai đọc lại được danh tính người phản ánh."
        case .openToOthers(let path, let mode):
            "Tệp khóa «\(path)» đang cho người khác đọc (quyền \(String(mode, radix: 8))). "
                + "Hãy đặt lại quyền 600, chỉ tài khoản chạy hệ thống được đọc."
        }
    }
}
