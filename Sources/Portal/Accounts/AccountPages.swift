// The pages about accounts: each a form with its words.

import Web

struct RegisterPage: Page {
    static let template = "portal/register"

    let title = "Đăng ký tài khoản"
    let section: String? = "/dang-nhap"
    let errors: ErrorSummary?
    let tiep: String?
    let kind: Choices
    let organisationName: TextField
    let contactPerson: TextField
    let fullName: TextField
    let phone: TextField
    let email: TextField
    let password: TextField

    init(form: Form? = nil, errors: FieldErrors = FieldErrors(), tiep: String?) {
        self.errors = ErrorSummary(errors)
        self.tiep = tiep
        kind = Choices(
            "kind", "Ông/bà đăng ký cho",
            [
                .init("individual", "Cá nhân", hint: "Phản ánh với tên của chính mình.", icon: .user),
                .init(
                    "organisation", "Tổ chức, doanh nghiệp", hint: "Cần tên tổ chức và người liên hệ.", icon: .building),
            ], chosen: ["individual"], form: form, errors: errors)
        organisationName = TextField(
            "organisationName", "Tên tổ chức", hint: "Chỉ điền khi đăng ký cho tổ chức.",
            maxLength: 200,
            autocomplete: "organization", form: form, errors: errors)
        contactPerson = TextField(
            "contactPerson", "Người liên hệ của tổ chức", maxLength: 100, form: form, errors: errors)
        fullName = TextField(
            "fullName", "Họ và tên", hint: "Viết đủ dấu, như trên giấy tờ.", maxLength: 100, autocomplete: "name",
            form: form, errors: errors)
        phone = TextField(
            "phone", "Số điện thoại", .phone, hint: "Mã xác minh được gửi đến số này.", maxLength: 20, isShort: true,
            form: form, errors: errors)
        email = TextField("email", "Thư điện tử", .email, isOptional: true, maxLength: 200, form: form, errors: errors)
        password = TextField(
            "password", "Mật khẩu", .newPassword,
            hint: "Ít nhất 10 ký tự. Vài từ ghép lại dễ nhớ mà khó đoán.", maxLength: 200, errors: errors)
    }
}

struct CodePage: Page {
    static let template = "portal/code"

    let title: String
    let section: String? = "/dang-nhap"
    let errors: ErrorSummary?
    let tiep: String?
    let lead: String
    let action: String
    let resend: String?
    let phone: TextField
    let code: TextField
    let password: TextField?
    /// Officials prove themselves twice, here too.
    let secondFactor: TextField?
    let button: String
}

struct SignInPage: Page {
    static let template = "portal/sign-in"

    let title = "Đăng nhập"
    let section: String? = "/dang-nhap"
    let errors: ErrorSummary?
    let tiep: String?
    let tiepQuery: String
    let keepsDraft: Bool
    let phone: TextField
    let password: TextField
    /// Only after the right password of an account that has a second factor.
    let code: TextField?

    init(form: Form? = nil, errors: FieldErrors = FieldErrors(), tiep: String?, asksCode: Bool = false) {
        self.errors = ErrorSummary(errors)
        self.tiep = tiep
        tiepQuery = tiep.map { "?tiep=" + percentEncoded($0) } ?? ""
        keepsDraft = tiep?.hasPrefix("/gui") ?? false
        phone = TextField("phone", "Số điện thoại", .phone, maxLength: 20, isShort: true, form: form, errors: errors)
        password = TextField("password", "Mật khẩu", .currentPassword, maxLength: 200, errors: errors)
        code =
            asksCode
            ? TextField(
                "code", "Mã xác thực 6 số", .oneTimeCode,
                hint: "Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện.",
                maxLength: 10, errors: errors) : nil
    }
}

struct RecoveryPage: Page {
    static let template = "portal/recovery"

    let title = "Lấy lại mật khẩu"
    let section: String? = "/dang-nhap"
    let errors: ErrorSummary?
    let phone: TextField
}

struct AccountPage: Page {
    static let template = "portal/account"

    let title = "Tài khoản của tôi"
    let section: String? = "/cua-toi"
    let errors: ErrorSummary?
    let warning: Callout?
    /// Their own record, on their own page.
    let facts: SummaryList
    let oldPassword: TextField
    let newPassword: TextField
    let newPhone: TextField
    let phonePassword: TextField
    let phoneCode: TextField?
    /// For how long who it was stays sealed after closing.
    let keptDays: String
    let closePassword: TextField
    let closeSure: Checkbox
}
