// A line of the log of administration in words. Rows are only added to and hold codes; the page says what they mean.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Territory
import Vietnamese

extension AuditTable.Entry {
    private var known: AuditAct? { AuditAct(rawValue: act) }

    /// What a newer program wrote before this one was put back has no name here.
    var label: String { known?.label ?? "Việc khác" }

    /// Of what: an account by its number, or what the row names.
    var subjectWords: String { Int64(subject) == nil ? subject : "Tài khoản \(subject)" }

    func detailWords(_ books: Books) -> String {
        guard let detail, let known else { return "" }
        switch known {
        // The code of the refusal follows the report; all of them read alike to whoever tried.
        case .mergeRefused: return String(detail.prefix { $0 != ":" })
        case _ where !isAboutAccount: return detail
        default:
            // «agencyOfficer ubnd-03127: a reason», or several roles.
            let parts = detail.split(separator: ":", maxSplits: 1).map { $0.trimmingPrefix(" ") }
            let changes = (parts.first ?? "").split(separator: "; ").map { words($0, books) }
            let reason = parts.count > 1 ? ": \(parts[1])" : ""
            return changes.joined(separator: "; ") + reason
        }
    }

    private var isAboutAccount: Bool { known.map(AuditAct.aboutAccounts.contains) ?? false }

    private func words(_ change: Substring, _ books: Books) -> String {
        change.split(separator: " ").map { word(String($0), books) }.joined(separator: " – ")
    }

    private func word(_ code: String, _ books: Books) -> String {
        switch code {
        case "credentials": AccountChange.credentials.words(books)
        case "telephone": AccountChange.telephone(sealed: "").words(books)
        default:
            Role(rawValue: code)?.label ?? books.agencyName(AgencyCode(rawValue: code))
                ?? books.category(CategoryCode(rawValue: code))?.name ?? Day(code)?.official
                ?? books.atlas.gazetteer.unit(code: code, on: at.day)?.name ?? code
        }
    }
}

extension AuditAct {
    /// What was done, as a person calls it. The compiler asks for each.
    var label: String {
        switch self {
        case .accountCreated: "Tạo tài khoản"
        case .accountDisabled: "Khóa tài khoản"
        case .appointed: "Bổ nhiệm"
        case .dismissed: "Thôi giữ vai trò"
        case .proposed: "Đề nghị"
        case .appointmentConfirmed: "Xác nhận bổ nhiệm"
        case .proposalDeclined: "Bỏ đề nghị"
        case .credentialsReset: "Cấp lại thông tin đăng nhập"
        case .claimProposed: "Đề nghị chuyển phản ánh gửi thay"
        case .reportClaimed: "Nhận phản ánh gửi thay"
        case .calendar: "Sửa lịch làm việc"
        case .routing: "Sửa quy tắc phân luồng"
        case .rulesProposed: "Đề nghị thay đổi quy tắc"
        case .rulesAgreed: "Đồng ý thay đổi quy tắc"
        case .rulesRejected: "Không đồng ý thay đổi quy tắc"
        case .rulesInForce: "Quy tắc có hiệu lực"
        case .mergeRefused: "Gộp phản ánh không được"
        case .repeatsShown: "Xem phản ánh nào cùng người gửi"
        case .unitsImported: "Nhập danh mục đơn vị hành chính"
        case .boundariesImported: "Nhập ranh giới đơn vị hành chính"
        case .outreachDirectory: "Sửa danh bạ tuyên truyền"
        case .stationKeyMade: "Cấp khóa cho máy phát của đài"
        case .stationKeyRevoked: "Thu hồi khóa của máy phát"
        case .personErased: "Xóa danh tính của tài khoản đã đóng"
        }
    }
}
