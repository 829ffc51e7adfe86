//     GET POST  /nhan-phan-anh         claim a report that was sent for oneself: its code, one's telephone
//     GET POST  /nhan-phan-anh/ma      the code that came to that telephone

import FieldReports
import Hummingbird
import Office
import Operations
import Web

extension PortalSite {
    func addClaimRoutes(to router: Hummingbird.Router<SiteContext>) {
        router.get("nhan-phan-anh", use: showClaim)
        router.post("nhan-phan-anh", use: askClaim)
        router.get("nhan-phan-anh/ma", use: showClaimCode)
        router.post("nhan-phan-anh/ma", use: claim)
    }

    private func showClaim(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try context.signedInViewer()
        return try await show(ClaimPage(), context)
    }

    private func askClaim(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        guard let code = ReportCode(form.text("code")) else {
            let errors = FieldErrors([FieldError("code", "Hãy nhập mã ghi trên phiếu, ví dụ PA260303-ABC123.")])
            return try await show(ClaimPage(form, errors), context, status: .unprocessableContent)
        }
        do {
            try await province.intake.askClaim(of: code, phone: form.text("phone"), by: viewer)
        } catch let error as InvalidSubmission {
            return try await show(ClaimPage(form, FieldErrors(error.fieldErrors ?? [])), context, status: error.status)
        }
        return go("/nhan-phan-anh/ma?ma=\(code)", context)
    }

    private func showClaimCode(_ request: Request, _ context: SiteContext) async throws -> Response {
        _ = try context.signedInViewer()
        guard let code = ReportCode(request.query.text("ma")) else { return go("/nhan-phan-anh", context) }
        return try await show(ClaimCodePage(code), context)
    }

    private func claim(_ request: Request, _ context: SiteContext) async throws -> Response {
        let viewer = try context.signedInViewer()
        let form = try await request.readForm()
        guard let code = ReportCode(form.text("report")) else { return go("/nhan-phan-anh", context) }
        do {
            try await province.intake.claim(code, code: form.text("code"), by: viewer)
        } catch let error as AccountProblem {
            var errors = FieldErrors()
            errors.add(error, as: "code")
            return try await show(ClaimCodePage(code, errors), context, status: error.status)
        }
        return go("/pa/\(code)", context, saying: Flash(.success, "Phản ánh này nay là của ông/bà."))
    }
}
