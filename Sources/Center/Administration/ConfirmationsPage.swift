// /quan-tri/cho-xac-nhan: what a second person must confirm before it is done, and what was done lately.

import FieldReports
import LocalTime
import Office
import Operations
import Outbound
import Storage
import Vietnamese
import Web

struct ConfirmationsPage: Page {
    static let template = "center/confirmations"
    let title = "Chờ xác nhận"
    let width = PageWidth.wide
    let section: String? = Entrance.confirmations.path
    let errors: ErrorSummary?
    let tabs: Tabs
    let handedOver: AccountsPage.Created?
    let rows: [Row]
    let empty: EmptyState?
    let recent: DataTable?
    /// For whoever stands before the IOC without code or telephone.
    let claim: ClaimForm?

    struct ClaimForm: Sendable {
        let code: TextField
        let phone: TextField
        let reason: TextField
    }

    struct Row: Sendable {
        let what: String
        let facts: SummaryList
        let confirm: String?
        let decline: String
        let declineLabel: String
    }
}

extension ConfirmationsPage {
    init(
        _ viewer: Viewer, _ waiting: [WaitingProposal], _ recent: [AccountAct], _ books: Books,
        handedOver: AccountsPage.Created? = nil, form: Form? = nil, errors: FieldErrors = FieldErrors()
    ) {
        self.errors = ErrorSummary(errors)
        claim = viewer.holds(Personnel.claimProposers) ? ClaimForm(form, errors) : nil
        tabs = CenterSite.tabs(for: viewer, current: .confirmations)
        self.handedOver = handedOver
        rows = waiting.map { Row($0, books) }
        empty =
            waiting.isEmpty
            ? EmptyState(
                "Không có việc nào chờ xác nhận", "Khi có đề nghị cần người thứ hai xác nhận, đề nghị hiện ở đây.",
                icon: .checkCircle) : nil
        self.recent = recent.isEmpty ? nil : Self.table(recent, books)
    }

    private static func table(_ acts: [AccountAct], _ books: Books) -> DataTable {
        DataTable(
            "Việc về tài khoản, mới nhất trước", columns: ["Lúc", "Việc", "Của ai", "Chi tiết", "Người làm"],
            rows: acts.map {
                [
                    .text($0.entry.at.official), .text($0.entry.label), .text($0.of ?? $0.entry.subjectWords),
                    .text($0.entry.detailWords(books)), .text($0.by ?? "Dòng lệnh"),
                ]
            })
    }
}

extension ConfirmationsPage.Row {
    init(_ waiting: WaitingProposal, _ books: Books) {
        let proposal = waiting.proposal
        what = proposal.change.words(books)
        var rows: [SummaryList.Row] = [
            .init("Cho", waiting.of?.fullName ?? "Tài khoản \(proposal.account.rawValue)"),
            .init("Người đề nghị", waiting.proposer?.fullName ?? "Tài khoản \(proposal.proposedBy.rawValue)"),
            .init("Lúc", proposal.proposedAt.official),
        ]
        if !proposal.reason.isEmpty { rows.append(.init("Lý do", proposal.reason)) }
        facts = SummaryList(rows)
        let address = "\(Entrance.confirmations.path)/\(proposal.id)"
        confirm = waiting.mayConfirm ? "\(address)/xac-nhan" : nil
        decline = "\(address)/tu-choi"
        declineLabel = waiting.mayConfirm ? "Không xác nhận" : "Rút đề nghị"
    }
}

extension ConfirmationsPage.ClaimForm {
    init(_ form: Form?, _ errors: FieldErrors) {
        code = TextField("code", "Mã phản ánh", maxLength: 20, isShort: true, form: form, errors: errors)
        phone = TextField(
            "phone", "Số điện thoại của tài khoản sẽ nhận", .phone, maxLength: 20, isShort: true, form: form,
            errors: errors)
        reason = TextField("reason", "Lý do, giấy tờ đã xem", maxLength: 300, form: form, errors: errors)
    }
}
