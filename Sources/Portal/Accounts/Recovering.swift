// A lost password (A0.24). Every answer is the same whether the number has an account or not.

import FieldReports
import Hummingbird
import Office
import Operations
import Web

extension PortalSite {
    func showRecovery(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(recoveryPage(), context)
    }

    func askRecovery(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        guard let phone = form.filled("phone") else {
            var errors = FieldErrors()
            errors.add("phone", "Hãy nhập số điện thoại đã đăng ký.")
            return try await show(recoveryPage(form, errors), context, status: .unprocessableContent)
        }
        try await province.accounts.askRecovery(phone: phone)
        var response = go("/quen-mat-khau/ma", context)
        PhoneCookie.set(phone, on: &response, isSecure: context.visit.isSecure)
        return response
    }

    func showNewPassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(newPasswordPage(PhoneCookie.read(request)), context)
    }

    func setNewPassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        do {
            let session = try await province.accounts.recover(
                phone: form.text("phone"), code: form.text("code"), newPassword: form["password"] ?? "",
                secondFactor: form.filled("secondFactor"))
            return try await enter(
                session, to: nil, context,
                saying: Flash(.success, "Mật khẩu đã đổi. Các thiết bị khác đã được đăng xuất."))
        } catch let error as any Explained where error is AccountProblem || error is InvalidSubmission {
            var errors = FieldErrors()
            errors.add(error, as: error is AccountProblem ? "code" : nil)
            return try await show(
                newPasswordPage(
                    form.text("phone"), form, errors,
                    asksSecondFactor: error as? AccountProblem == .secondFactorRequired
                        || form["secondFactor"] != nil),
                context, status: errorStatus(error))
        }
    }

    private func recoveryPage(_ form: Form? = nil, _ errors: FieldErrors = FieldErrors()) -> RecoveryPage {
        RecoveryPage(
            errors: ErrorSummary(errors),
            phone: TextField(
                "phone", "Số điện thoại đã đăng ký", .phone, maxLength: 20, isShort: true, form: form, errors: errors))
    }

    private func newPasswordPage(
        _ phone: String, _ form: Form? = nil, _ errors: FieldErrors = FieldErrors(), asksSecondFactor: Bool = false
    ) -> CodePage {
        CodePage(
            title: "Đặt mật khẩu mới", errors: ErrorSummary(errors), tiep: nil,
            lead: "Nếu số này có tài khoản, một tin nhắn có mã 6 số đã được gửi đến. Mã có hiệu lực 10 phút.",
            action: "/quen-mat-khau/ma", resend: nil,
            phone: TextField(
                "phone", "Số điện thoại", .phone, maxLength: 20, isShort: true, value: phone, form: form, errors: errors
            ),
            code: TextField("code", "Mã 6 số trong tin nhắn", .oneTimeCode, maxLength: 10, errors: errors),
            password: TextField(
                "password", "Mật khẩu mới", .newPassword, hint: "Ít nhất 10 ký tự.", maxLength: 200, errors: errors),
            secondFactor: asksSecondFactor
                ? TextField("secondFactor", "Mã xác thực 6 số từ ứng dụng", .oneTimeCode, maxLength: 10, errors: errors)
                : nil,
            button: "Đổi mật khẩu")
    }
}
