// Answers /quan-tri/cho-xac-nhan.

import FieldReports
import Hummingbird
import Office
import Operations
import Outbound
import Web

extension CenterSite {
    func addConfirmations(to router: Hummingbird.Router<SiteContext>) {
        router.get("quan-tri/cho-xac-nhan") { _, context in try await confirmations(context) }
        router.post("quan-tri/cho-xac-nhan/nhan-phan-anh") { request, context in
            try await proposeClaim(request, context)
        }
        router.post("quan-tri/cho-xac-nhan/{id}/xac-nhan") { _, context in try await confirm(context) }
        router.post("quan-tri/cho-xac-nhan/{id}/tu-choi") { _, context in try await decline(context) }
    }

    private func confirmations(
        _ context: SiteContext, handedOver: AccountsPage.Created? = nil, form: Form? = nil,
        errors: FieldErrors = FieldErrors()
    ) async throws -> Response {
        let viewer = try context.viewer(entering: .confirmations)
        let recent =
            viewer.holds(Personnel.accountActReaders) ? try await province.personnel.accountActs(for: viewer) : []
        return try render(
            ConfirmationsPage(
                viewer, try await province.personnel.waitingProposals(for: viewer), recent,
                try await province.books.current(),
                handedOver: handedOver, form: form, errors: errors), context,
            errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func proposeClaim(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try context.viewer(holding: Personnel.claimProposers)
        let form = try await request.readForm()
        guard let code = ReportCode(form.text("code")) else {
            let errors = FieldErrors([FieldError("code", "Hãy nhập mã phản ánh.")])
            return try await confirmations(context, form: form, errors: errors)
        }
        do {
            try await province.intake.proposeClaim(
                of: code, phone: form.text("phone"), reason: form.text("reason"), by: context.viewer)
        } catch let problem as InvalidSubmission {
            return try await confirmations(context, form: form, errors: FieldErrors(problem.fieldErrors ?? []))
        }
        return redirect(Entrance.confirmations.path, saying: "Đã ghi đề nghị, chờ người thứ hai xác nhận.", context)
    }

    private func confirm(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .confirmations)
        switch try await province.personnel.confirmProposal(try proposalID(context), by: viewer) {
        case .appointed: return redirect(Entrance.confirmations.path, saying: "Đã xác nhận bổ nhiệm.", context)
        case .claimed: return redirect(Entrance.confirmations.path, saying: "Phản ánh đã được chuyển.", context)
        case .credentials(let made): return try await confirmations(context, handedOver: .init(renewed: made))
        }
    }

    private func decline(_ context: SiteContext) async throws -> Response {
        let viewer = try context.viewer(entering: .confirmations)
        try await province.personnel.declineProposal(try proposalID(context), by: viewer)
        return redirect(Entrance.confirmations.path, saying: "Đề nghị đã được bỏ.", context)
    }

    private func proposalID(_ context: SiteContext) throws -> Int64 {
        guard let id = Int64(try context.parameters.require("id")) else { throw NotFound() }
        return id
    }
}

extension AccountsPage.Created {
    init(renewed made: NewOfficial) {
        self.init(
            notice: Callout(
                .success, "Ghi lại và đưa tận tay người dùng: hệ thống không hiện lại. Mọi phiên làm việc đã kết thúc.",
                heading: "Đã cấp lại thông tin đăng nhập"),
            facts: SummaryList(Self.credentials(made)))
    }

    static func credentials(_ made: NewOfficial) -> [SummaryList.Row] {
        var rows: [SummaryList.Row] = [.init("Mật khẩu dùng một lần", made.password)]
        if let factor = made.secondFactor { rows.append(.init("Khóa xác thực hai lớp", factor.base32)) }
        return rows
    }
}
