// `/tai-khoan`: password, telephone, closing; requests about one's own data have a page of their own.

import FieldReports
import Hummingbird
import Office
import Operations
import Outbound
import Storage
import Vietnamese
import Web

extension PortalSite {
    func showAccount(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await account(context, asksCode: request.query["ma"] != nil)
    }

    func changePassword(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        do {
            let session = try await province.accounts.changePassword(
                form["oldPassword"] ?? "", to: form["newPassword"] ?? "", by: viewer)
            return try await enter(
                session, to: "/tai-khoan", context,
                saying: Flash(.success, "Mật khẩu đã đổi. Các thiết bị khác đã được đăng xuất."))
        } catch let error as any Explained where error is AccountProblem || error is InvalidSubmission {
            return try await account(context, error, as: error is AccountProblem ? "oldPassword" : "newPassword")
        }
    }

    func askPhoneChange(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        do {
            try await province.accounts.askPhoneChange(
                to: form.text("newPhone"), password: form["phonePassword"] ?? "", by: viewer)
            return go("/tai-khoan?ma=1", context, saying: Flash(.information, "Mã đã được gửi đến số điện thoại mới."))
        } catch let error as any Explained where error is AccountProblem || error is InvalidSubmission {
            return try await account(
                context, error, as: error is AccountProblem ? "phonePassword" : "newPhone", form: form)
        }
    }

    func changePhone(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        do {
            try await province.accounts.changePhone(code: form.text("phoneCode"), by: viewer)
            return go("/tai-khoan", context, saying: Flash(.success, "Số điện thoại đã đổi."))
        } catch let error as AccountProblem {
            return try await account(context, error, as: "phoneCode", asksCode: true)
        }
    }

    func closeAccount(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        guard form.isChecked("closeSure") else {
            var errors = FieldErrors()
            errors.add("closeSure", "Hãy đánh dấu để xác nhận đóng tài khoản.")
            return try await account(context, errors, as: nil)
        }
        do {
            try await province.accounts.closeAccount(password: form["closePassword"] ?? "", by: viewer)
        } catch let error as AccountProblem {
            return try await account(context, error, as: "closePassword")
        }
        var response = go(
            "/", context, saying: Flash(.success, "Tài khoản đã đóng. Các phản ánh đã gửi vẫn được giải quyết."))
        SessionCookie.clear(on: &response, isSecure: context.visit.isSecure)
        DraftCookie.clear(on: &response, isSecure: context.visit.isSecure)
        return response
    }

    private func account(
        _ context: SiteContext, _ error: (any Explained)? = nil, as field: String? = nil, form: Form? = nil,
        asksCode: Bool = false
    ) async throws -> Response {
        let viewer = try context.signedInViewer()
        let record = try await province.accounts.ownIdentity(of: viewer)
        let mustChange =
            context.visit.person?.principal(as: SignedIn.self)?.account.mustChangePassword ?? false
        var errors = FieldErrors()
        if let error {
            let own = error.fieldErrors?.first
            errors.add(error, as: field ?? own?.field)
        }
        let page = AccountPage(
            errors: ErrorSummary(errors),
            warning: mustChange ? Callout(.warning, AccountProblem.passwordMustChange.sentence) : nil,
            facts: SummaryList(facts(record)),
            oldPassword: TextField(
                "oldPassword", "Mật khẩu hiện tại", .currentPassword, maxLength: 200, errors: errors),
            newPassword: TextField(
                "newPassword", "Mật khẩu mới", .newPassword, hint: "Ít nhất 10 ký tự.", maxLength: 200, errors: errors),
            newPhone: TextField(
                "newPhone", "Số điện thoại mới", .phone, maxLength: 20, isShort: true, form: form, errors: errors),
            phonePassword: TextField("phonePassword", "Mật khẩu", .currentPassword, maxLength: 200, errors: errors),
            phoneCode: asksCode
                ? TextField("phoneCode", "Mã 6 số đã gửi đến số mới", .oneTimeCode, maxLength: 10, errors: errors)
                : nil,
            keptDays: "\(try await province.books.current().law.rules.closedAccountKeptDays)",
            closePassword: TextField("closePassword", "Mật khẩu", .currentPassword, maxLength: 200, errors: errors),
            closeSure: Checkbox("closeSure", "Tôi muốn đóng tài khoản này.", errors: errors))
        return try await show(page, context, status: error == nil ? .ok : .unprocessableContent)
    }

    private func facts(_ record: IdentityRecord?) -> [SummaryList.Row] {
        guard let record else { return [] }
        var rows = [
            SummaryList.Row("Họ và tên", record.fullName),
            SummaryList.Row("Số điện thoại", (try? PhoneNumber(record.phone))?.masked ?? "•••"),
        ]
        if let email = record.email { rows.append(.init("Thư điện tử", email)) }
        if let name = record.organisationName { rows.append(.init("Tổ chức", name)) }
        if let contact = record.contactPerson { rows.append(.init("Người liên hệ", contact)) }
        return rows
    }
}
