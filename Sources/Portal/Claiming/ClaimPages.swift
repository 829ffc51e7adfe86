// The two steps by which a report that was sent for somebody becomes theirs (A0.12).

import FieldReports
import Office
import Web

struct ClaimPage: Page {
    static let template = "portal/claim"

    let title = "Nhận phản ánh gửi thay"
    let section: String? = "/cua-toi"
    let errors: ErrorSummary?
    let code: TextField
    let phone: TextField

    init(_ form: Form? = nil, _ errors: FieldErrors = FieldErrors()) {
        self.errors = ErrorSummary(errors)
        code = TextField(
            "code", "Mã phản ánh", hint: "Ghi trên phiếu mà người gửi thay đã đưa, ví dụ PA260303-ABC123.",
            maxLength: 20, isShort: true, form: form, errors: errors)
        phone = TextField(
            "phone", "Số điện thoại đã đưa cho người gửi thay", .phone, hint: "Mã xác nhận được gửi đến số này.",
            maxLength: 20, isShort: true, form: form, errors: errors)
    }
}

struct ClaimCodePage: Page {
    static let template = "portal/claim-code"

    let title = "Xác nhận số điện thoại"
    let section: String? = "/cua-toi"
    let errors: ErrorSummary?
    let report: String
    let code: TextField

    init(_ report: ReportCode, _ errors: FieldErrors = FieldErrors()) {
        self.errors = ErrorSummary(errors)
        self.report = report.description
        code = TextField("code", "Mã 6 số trong tin nhắn", .oneTimeCode, maxLength: 10, errors: errors)
    }
}
