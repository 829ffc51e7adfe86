import FieldReports
import LocalTime
import Office
import Operations
import Territory
import Vietnamese

extension Appointment {
    /// «Cơ quan có thẩm quyền – lĩnh vực Đất đai – đến hết 31/12/2026».
    func words(_ books: Books) -> String {
        let term = [from.map { "từ \($0.official)" }, to.map { "đến \($0.untilItsEnd)" }]
            .compactMap(\.self).joined(separator: " ")
        return [role.label, books.agencyName(agency), scope?.words(books), term.isEmpty ? nil : term]
            .compactMap(\.self).joined(separator: " – ")
    }
}

extension InspectionScope {
    func words(_ books: Books) -> String {
        [
            agency.map { "về \(books.agencyName($0) ?? $0.rawValue)" },
            unit.map { "tại \(books.unitName($0) ?? $0.code)" },
            category.map { "lĩnh vực \(books.category($0)?.name ?? $0.rawValue)" },
            reports.map { "phản ánh \($0.map(\.description).joined(separator: ", "))" },
        ].compactMap(\.self).joined(separator: ", ")
    }
}

extension AccountChange {
    func words(_ books: Books) -> String {
        switch self {
        case .appointment(let appointment): "Bổ nhiệm: \(appointment.words(books))"
        case .credentials: "Cấp lại mật khẩu và khóa xác thực hai lớp"
        case .claim(let report): "Chuyển phản ánh gửi thay \(report) cho người được gửi thay"
        case .telephone: "Đổi số điện thoại, cấp lại mật khẩu và khóa xác thực hai lớp"
        }
    }
}
