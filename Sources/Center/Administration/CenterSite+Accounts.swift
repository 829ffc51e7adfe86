// Answers the account pages.

import FieldReports
import HTTPTypes
import Hummingbird
import LocalTime
import Office
import Operations
import Outbound
import Vietnamese
import Web

extension CenterSite {
    func accounts(_ context: SiteContext) async throws -> Response {
        try await showAccounts(context)
    }

    func account(_ context: SiteContext) async throws -> Response {
        try await showAccounts(context, chosen: try accountID(context))
    }

    func createAccount(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let form = try await request.readForm()
        do {
            let made = try await province.createOfficial(
                fullName: form.text("fullName"), phone: form.text("phone"), [try appointment(form)], by: viewer)
            let facts = SummaryList([
                .init("Số điện thoại", form.text("phone")), .init("Mật khẩu dùng một lần", made.password),
                .init("Khoá xác thực hai lớp", Base32.text(made.secondFactor.secret)),
            ])
            let notice = Web.Notice(
                .success, "Ghi lại và đưa tận tay người dùng: hệ thống không hiện lại mật khẩu này.",
                heading: "Đã tạo tài khoản")
            return try await showAccounts(context, created: .init(notice: notice, facts: facts))
        } catch {
            guard
                let problem = (error as? any Explained) ?? (error as? NameIssue).map(Wrong.init(name:))
                    ?? (error as? PhoneIssue).map(Wrong.init(phone:))
            else { throw error }
            let all = problem.fieldErrors ?? [FieldError(problem.field ?? "phone", problem.sentence)]
            return try await showAccounts(context, form: form, errors: FieldErrors(all))
        }
    }

    func disableAccount(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let id = try accountID(context)
        guard id != viewer.account else {
            return redirect("/quan-tri/tai-khoan", saying: "Không thể tự khoá tài khoản của mình.", context)
        }
        try await province.disableAccount(id, by: viewer)
        return redirect("/quan-tri/tai-khoan", saying: "Đã khoá tài khoản, mọi phiên làm việc đã kết thúc.", context)
    }

    func appoint(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let (id, form) = (try accountID(context), try await request.readForm())
        do {
            try await province.appoint(id, try appointment(form), by: viewer)
        } catch let problem as any Explained {
            let all = problem.fieldErrors ?? [FieldError(problem.field ?? "role", problem.sentence)]
            return try await showAccounts(context, chosen: id, form: form, errors: FieldErrors(all))
        }
        return redirect("/quan-tri/tai-khoan/\(id.rawValue)", saying: "Đã bổ nhiệm.", context)
    }

    func dismiss(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let (id, form) = (try accountID(context), try await request.readForm())
        guard let role = Role(rawValue: form.text("role")) else { throw NotFound() }
        try await province.dismiss(
            id, from: role, at: form.filled("agency").map(AgencyCode.init(rawValue:)), by: viewer)
        return redirect("/quan-tri/tai-khoan/\(id.rawValue)", saying: "Đã thôi giữ vai trò.", context)
    }

    private func showAccounts(
        _ context: SiteContext, chosen: AccountID? = nil, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        created: AccountsPage.Created? = nil
    ) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let page = AccountsPage(
            viewer, try await province.officials(for: viewer), try await province.books.current(),
            on: province.now().day, chosen: chosen, form: form, errors: errors, created: created)
        guard chosen == nil || !page.accounts.isEmpty else { throw NotFound() }
        return try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func appointment(_ form: Form) throws -> Appointment {
        guard let role = Role(rawValue: form.text("role")) else {
            throw FieldErrors([FieldError("role", "Hãy chọn vai trò.")])
        }
        return Appointment(
            role, at: form.filled("agency").map(AgencyCode.init(rawValue:)),
            from: form.filled("from").flatMap { Day($0) }, to: form.filled("to").flatMap { Day($0) })
    }

    private func accountID(_ context: SiteContext) throws -> AccountID {
        guard let number = Int64(try context.parameters.require("id")) else { throw NotFound() }
        return AccountID(rawValue: number)
    }
}

/// A name or a number that cannot be one, as the form's own error.
private struct Wrong: Explained {
    let code = "invalidField"
    let sentence: String
    let field: String?
    var status: HTTPResponse.Status { .unprocessableContent }

    init(name: NameIssue) { (sentence, field) = (name.sentence, "fullName") }
    init(phone: PhoneIssue) { (sentence, field) = (phone.sentence, "phone") }
}
