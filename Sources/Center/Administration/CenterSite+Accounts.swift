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
            let made = try await province.personnel.createOfficial(
                fullName: form.text("fullName"), phone: form.text("phone"), [try Appointment(form)], by: viewer)
            return try await showAccounts(context, created: .init(made, phone: form.text("phone")))
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
        try await province.personnel.disableAccount(try accountID(context), by: viewer)
        return redirect("/quan-tri/tai-khoan", saying: "Đã khóa tài khoản, mọi phiên làm việc đã kết thúc.", context)
    }

    func appoint(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let (id, form) = (try accountID(context), try await request.readForm())
        let appointing: Personnel.Appointing
        do {
            appointing = try await province.personnel.appoint(id, try Appointment(form), by: viewer)
        } catch let problem as any Explained {
            let all = problem.fieldErrors ?? [FieldError(problem.field ?? "role", problem.sentence)]
            return try await showAccounts(context, chosen: id, form: form, errors: FieldErrors(all))
        }
        let said =
            appointing == .inForce ? "Đã bổ nhiệm." : "Đã ghi đề nghị. Vai trò có hiệu lực khi người thứ hai xác nhận."
        return redirect("/quan-tri/tai-khoan/\(id.rawValue)", saying: said, context)
    }

    func proposeReset(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let (id, form) = (try accountID(context), try await request.readForm())
        do {
            try await province.personnel.proposeReset(
                of: id, phone: form.filled("resetPhone"), reason: form.text("resetReason"), by: viewer)
        } catch let problem as any Explained {
            let isAboutPhone = problem.field == "phone" || problem as? AccountProblem == .phoneTaken
            let error = FieldError(isAboutPhone ? "resetPhone" : "resetReason", problem.sentence)
            return try await showAccounts(context, chosen: id, form: form, errors: FieldErrors([error]))
        }
        return redirect(
            "/quan-tri/tai-khoan/\(id.rawValue)",
            saying: "Đã ghi đề nghị. Thông tin mới được cấp khi người thứ hai xác nhận.", context)
    }

    func dismiss(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let (id, form) = (try accountID(context), try await request.readForm())
        guard let role = Role(rawValue: form.text("role")) else { throw NotFound() }
        try await province.personnel.dismiss(
            id, from: role, at: form.filled("agency").map(AgencyCode.init(rawValue:)), by: viewer)
        return redirect("/quan-tri/tai-khoan/\(id.rawValue)", saying: "Đã thôi giữ vai trò.", context)
    }

    private func showAccounts(
        _ context: SiteContext, chosen: AccountID? = nil, form: Form? = nil, errors: FieldErrors = FieldErrors(),
        created: AccountsPage.Created? = nil
    ) async throws -> Response {
        let viewer = try context.viewer(entering: .accounts)
        let page = AccountsPage(
            viewer, try await province.personnel.officials(for: viewer), try await province.books.current(),
            on: province.now().day, chosen: chosen, form: form, errors: errors, created: created)
        guard chosen == nil || !page.accounts.isEmpty else { throw NotFound() }
        return try render(page, context, errors.isEmpty ? .ok : .unprocessableContent)
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

extension AccountsPage.Created {
    fileprivate init(_ made: NewOfficial, phone: String) {
        let waits = "Vai trò chờ người thứ hai xác nhận. "
        self.init(
            notice: Callout(
                .success,
                (made.waiting.isEmpty ? "" : waits)
                    + "Ghi lại và đưa tận tay người dùng: hệ thống không hiện lại mật khẩu này.",
                heading: "Đã tạo tài khoản"),
            facts: SummaryList([.init("Số điện thoại", phone)] + Self.credentials(made)))
    }
}
