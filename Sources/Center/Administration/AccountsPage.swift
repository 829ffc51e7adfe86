// /quan-tri/tai-khoan: officials, what they are appointed to, and how to make another.

import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Vietnamese
import Web

struct AccountsPage: Page {
    static let template = "center/accounts"
    let title = "Tài khoản công chức"
    let width = PageWidth.wide
    let section: String? = "/quan-tri"
    let tabs: Tabs
    let summary: ErrorSummary?
    let created: Created?
    /// Everybody, in one table; or one account on its own page.
    let list: DataTable?
    let accounts: [Row]
    let form: NewForm?

    var errors: ErrorSummary? { summary }

    /// Shown once, in the answer to the post, and kept nowhere.
    struct Created: Sendable {
        let notice: Callout
        let facts: SummaryList
    }

    struct Row: Sendable {
        let id: String
        let name: String
        let state: String
        let address: String
        let appointments: [Held]
        /// Present on the account's own page: every row with every agency in a list would be a page of a megabyte.
        let edit: Edit?
    }

    struct Edit: Sendable {
        let address: String
        let fields: AppointmentFields
        /// For whoever lost the password, the authenticator or the telephone.
        let resetReason: TextField
        let resetPhone: TextField
    }

    struct Held: Sendable {
        let words: String
        let role: String
        let agency: String
        let address: String
    }

    struct NewForm: Sendable {
        let fullName: TextField
        let phone: TextField
        let fields: AppointmentFields
    }
}

extension AccountsPage {
    init(
        _ viewer: Viewer, _ officials: [(Account, [Appointment], IdentityRecord?)], _ books: Books, on today: Day,
        chosen: AccountID? = nil, form: Form? = nil, errors: FieldErrors = FieldErrors(), created: Created? = nil
    ) {
        tabs = CenterSite.tabs(for: viewer, current: .accounts)
        summary = ErrorSummary(errors)
        self.created = created
        let rows = officials.filter { chosen == nil || $0.0.id == chosen }.map {
            Row($0.0, $0.1, $0.2, books, today, edit: $0.0.id == chosen ? Edit($0.0, books, today, form, errors) : nil)
        }
        accounts = chosen == nil ? [] : rows
        list = chosen == nil ? Self.table(rows) : nil
        guard chosen == nil else {
            self.form = nil
            return
        }
        self.form = NewForm(
            fullName: TextField("fullName", "Họ và tên", form: form, errors: errors),
            phone: TextField("phone", "Số điện thoại", .phone, isShort: true, form: form, errors: errors),
            fields: AppointmentFields(books, on: today, form, errors))
    }
}

extension AccountsPage {
    private static func table(_ rows: [Row]) -> DataTable {
        DataTable(
            "Công chức", columns: ["Họ và tên", "Vai trò", "Tình trạng"],
            rows: rows.sorted { $0.name < $1.name }.map {
                [
                    .link($0.name, to: $0.address), .text($0.appointments.map(\.words).joined(separator: "; ")),
                    .text($0.state),
                ]
            })
    }
}

extension AccountsPage.Row {
    init(
        _ account: Account, _ held: [Appointment], _ record: IdentityRecord?, _ books: Books, _ today: Day,
        edit: AccountsPage.Edit?
    ) {
        let id = String(account.id.rawValue)
        self.id = id
        name = record?.fullName ?? "Tài khoản \(id)"
        address = "/quan-tri/tai-khoan/\(id)"
        self.edit = account.isOpen ? edit : nil
        state =
            account.isOpen
            ? (account.mustChangePassword ? "Chưa đổi mật khẩu dùng một lần" : "Đang dùng")
            : "Đã khóa\(account.disabledAt.map { " \($0.official)" } ?? "")"
        appointments = held.map { appointment in
            return .init(
                words: appointment.words(books) + (appointment.isInForce(on: today) ? "" : " (không trong nhiệm kỳ)"),
                role: appointment.role.rawValue, agency: appointment.agency?.rawValue ?? "",
                address: "/quan-tri/tai-khoan/\(id)/thoi-giu")
        }
    }
}

extension AccountsPage.Edit {
    init(_ account: Account, _ books: Books, _ today: Day, _ form: Form?, _ errors: FieldErrors) {
        address = "/quan-tri/tai-khoan/\(account.id.rawValue)"
        fields = AppointmentFields(books, on: today, form, errors)
        resetReason = TextField(
            "resetReason", "Lý do, cách đã kiểm tra đúng người", maxLength: 300, form: form, errors: errors)
        resetPhone = TextField(
            "resetPhone", "Số điện thoại mới", .phone, hint: "Chỉ điền khi số cũ không còn dùng được.",
            isOptional: true,
            maxLength: 20, isShort: true, form: form, errors: errors)
    }
}
