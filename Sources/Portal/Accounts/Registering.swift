// Registering (REP-15): name and telephone, which a code verifies; an organisation with its contact person.

import FieldReports
import Hummingbird
import Office
import Operations
import Outbound
import Storage
import Web

extension PortalSite {
    func showRegister(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(RegisterPage(tiep: back(request.query)), context)
    }

    func register(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        let isOrganisation = form["kind"] == "organisation"
        let registration = Registration(
            fullName: form.text("fullName"), phone: form.text("phone"), email: form.filled("email"),
            password: form["password"] ?? "", kind: isOrganisation ? .organisation : .individual,
            organisationName: isOrganisation ? form.filled("organisationName") : nil,
            contactPerson: isOrganisation ? form.filled("contactPerson") : nil)
        let handle: RegistrationHandle
        do {
            handle = try await province.accounts.register(registration)
        } catch let error as any Explained where error.status.code < 500 || error is AccountProblem {
            let errors = FieldErrors(error, aboutPhone: error as? AccountProblem == .phoneTaken)
            return try await show(
                RegisterPage(form: form, errors: errors, tiep: back(form)), context, status: errorStatus(error))
        }
        var response = go("/dang-ky/xac-minh" + tiepQuery(form), context)
        PhoneCookie.set(form.text("phone"), on: &response, isSecure: context.visit.isSecure)
        RegistrationCookie.set(handle, on: &response, isSecure: context.visit.isSecure)
        return response
    }

    func showVerify(_ request: Request, _ context: SiteContext) async throws -> Response {
        try await show(verifyPage(PhoneCookie.read(request), tiep: back(request.query)), context)
    }

    func verify(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        do {
            let session = try await province.accounts.verifyPhone(
                form.text("phone"), code: form.text("code"), of: RegistrationCookie.read(request))
            var response = try await enter(
                session, to: back(form), context,
                saying: Flash(.success, "Số điện thoại đã được xác minh. Tài khoản của ông/bà đã sẵn sàng."))
            RegistrationCookie.clear(on: &response, isSecure: context.visit.isSecure)
            return response
        } catch let error as AccountProblem {
            var errors = FieldErrors()
            errors.add(error, as: "code")
            let page = verifyPage(form.text("phone"), form: form, errors: errors, tiep: back(form))
            return try await show(page, context, status: error.status)
        }
    }

    func resend(_ request: Request, _ context: SiteContext) async throws -> Response {
        let form = try await request.readForm()
        try await province.accounts.renewCode(of: RegistrationCookie.read(request))
        // The same sentence whoever asks: a stranger does not learn which numbers wait for a code.
        return go(
            "/dang-ky/xac-minh" + tiepQuery(form), context,
            saying: Flash(
                .information, "Nếu ông/bà đăng ký trên trình duyệt này, mã mới đã được gửi. Mã cũ không còn dùng được.")
        )
    }

    private func verifyPage(
        _ phone: String, form: Form? = nil, errors: FieldErrors = FieldErrors(), tiep: String?
    ) -> CodePage {
        CodePage(
            title: "Xác minh số điện thoại", errors: ErrorSummary(errors), tiep: tiep,
            lead: "Hệ thống đã gửi tin nhắn có mã 6 số. Mã có hiệu lực 10 phút và chỉ dùng được trên trình duyệt này.",
            action: "/dang-ky/xac-minh",
            resend: "/dang-ky/ma-moi",
            phone: TextField(
                "phone", "Số điện thoại", .phone, maxLength: 20, isShort: true, value: phone, form: form, errors: errors
            ),
            code: TextField("code", "Mã 6 số trong tin nhắn", .oneTimeCode, maxLength: 10, errors: errors),
            password: nil,
            secondFactor: nil, button: "Xác minh")
    }

    func tiepQuery(_ form: Form) -> String { back(form).map { "?tiep=" + percentEncoded($0) } ?? "" }
}
