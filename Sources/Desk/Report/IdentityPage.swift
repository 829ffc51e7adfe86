// The fields of a reporter's identity that were opened: once, kept by no cache.

import FieldReports
import Office
import Web

struct IdentityPage: Page {
    static let template = "desk/identity"
    let title = "Thông tin người phản ánh"
    let section: String? = "/xu-ly"
    let code: String
    let notice: Callout
    let opened: SummaryList
    let back: String

    init(_ opened: [IdentityField: String], of matter: Case) {
        code = matter.code.description
        back = matter.address
        notice = Callout(
            .warning, "Lần xem này đã được ghi lại và người phản ánh đọc được. Chỉ dùng đúng mục đích đã được đồng ý.",
            heading: "Chỉ hiện một lần")
        self.opened = SummaryList(
            IdentityField.allCases.compactMap { field in opened[field].map { .init(field.label, $0) } })
    }
}
