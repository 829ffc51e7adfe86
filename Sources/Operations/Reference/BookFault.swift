import Office
package import Storage
import Territory

/// A document of the books whose newest version cannot be used: which, why, and what stands in for it.
package struct BookFault: Sendable, Hashable {
    package let kind: ReferenceKind
    package let name: String
    /// The newest, which cannot be used.
    package let version: Int
    /// The newest that can; nil where there is none and the starter's, or nothing, stands in.
    package let inForce: Int?
    package let code: String
    package let reason: String
}

extension BookFault {
    /// For whoever administers the province: what is wrong, what is done meanwhile, and what mends it.
    package var sentence: String {
        let subject = name.isEmpty ? kind.label : "\(kind.label) (\(name))"
        let meanwhile = inForce.map { "Hệ thống đang dùng bản \($0)." } ?? "Hệ thống đang chạy như khi chưa có bản này."
        return "\(subject): bản \(version) không dùng được. \(reason) \(meanwhile) "
            + "Hãy nhập lại bằng «phananh import \(kind.rawValue)»."
    }
}

/// What a start would refuse, refused when it is brought. Nothing of it is kept.
package struct BookRefused: Error {
    package let fault: BookFault

    package var code: String { fault.code }
    package var sentence: String { "\(fault.reason) Không có gì được thay đổi." }
}

extension BookFault {
    /// What is wrong with a document; nil for an error that is not about a document, such as a database that is away.
    static func finding(_ error: any Error) -> (code: String, reason: String)? {
        switch error {
        case let issue as UnitListIssue:
            if case .overlapsEra = issue { ("overlapsEra", issue.sentence) } else { ("unitsInvalid", issue.sentence) }
        case StorageError.unreadable: ("documentUnreadable", "Nội dung đã lưu không đọc được.")
        default: nil
        }
    }
}

extension ReferenceKind {
    fileprivate var label: String {
        switch self {
        case .rules: "Bộ quy tắc"
        case .regulations: "Danh mục quy chế"
        case .calendar: "Lịch làm việc"
        case .routing: "Quy tắc phân luồng"
        case .units: "Danh mục đơn vị"
        case .boundaries: "Ranh giới"
        case .outreach: "Danh bạ tuyên truyền"
        }
    }
}
