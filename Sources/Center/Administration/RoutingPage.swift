// /quan-tri/phan-luong: the rules in force, a place to try others on past reports, and the way back.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

struct RoutingPage: Page {
    static let template = "center/routing"
    let title = "Phân luồng"
    let width = PageWidth.wide
    let section: String? = "/quan-tri"
    let tabs: Tabs
    let summary: ErrorSummary?
    let tried: Tried?
    let facts: SummaryList
    let health: Callout
    let findings: DataTable?
    let rules: DataTable
    let editor: Editor
    let past: [Past]

    var errors: ErrorSummary? { summary }

    struct Editor: Sendable {
        let rules: TextArea
        let note: TextField
        /// What the page shows as in force: who applies has seen it.
        let base: String
        let columns: SummaryList
        let mayApply: Bool
    }

    struct Tried: Sendable {
        let verdict: Callout
        let tiles: StatTiles
        let problems: DataTable?
        let moves: DataTable?
        let idle: String?
    }

    struct Past: Sendable {
        let words: String
        let number: String
        /// Where it may be brought back: never the one in force, and only by those who may.
        let mayRestore: Bool
    }
}

extension RoutingPage {
    init(
        _ viewer: Viewer, _ state: RoutingInForce, _ books: Books, form: Form? = nil, tried: RoutingTried? = nil,
        errors: FieldErrors = FieldErrors()
    ) {
        let mayApply = viewer.holds(Routing.keepers)
        tabs = CenterSite.tabs(for: viewer, current: .routing)
        summary = ErrorSummary(errors)
        self.tried = tried.map { Tried($0, books) }
        facts = SummaryList([
            .init("Bản đang áp dụng", "Bản \(state.version), \(official(state.sheet.rules.count)) quy tắc"),
            .init("Áp dụng từ", state.latest?.at.official ?? "Chưa có bản nào"),
            .init("Căn cứ", state.latest?.note ?? ""),
        ])
        health =
            state.findings.isEmpty
            ? Callout(.success, "Mọi lĩnh vực của mọi xã, phường đều có nơi nhận, không quy tắc nào hỏng.")
            : Callout(.warning, "Có \(official(state.findings.count)) điều cần xem lại ở các quy tắc đang áp dụng.")
        findings = DataTable(state.findings.map { ($0, $0.sentence) }, "Kiểm tra quy tắc đang áp dụng")
        rules = DataTable(state.sheet.rules, books, "Quy tắc đang áp dụng (bản \(state.version))")
        editor = Editor(
            rules: TextArea(
                "rules", "Bảng quy tắc đề xuất (CSV)", hint: "Mỗi dòng một quy tắc, dòng đầu là tên cột.", rows: 14,
                value: state.sheet.text, form: form, errors: errors),
            note: TextField(
                "note", "Căn cứ hoặc lý do", hint: "Cần khi áp dụng. Ví dụ: số văn bản phân công.", isOptional: true,
                form: form, errors: errors),
            base: String(state.version), columns: Self.columns, mayApply: mayApply)
        past = state.history.map { change in
            let author = change.account.map { "tài khoản \($0.rawValue)" } ?? "dòng lệnh"
            return Past(
                words: "Bản \(change.number), \(change.at.official): \(change.note) (\(author))",
                number: String(change.number), mayRestore: mayApply && change.number != state.version)
        }
    }

    private static let columns = SummaryList([
        .init("ma", "Mã riêng của quy tắc, được ghi vào từng phản ánh."),
        .init("ky, ma_don_vi", "Xã, phường; để trống là toàn tỉnh. Để trống kỳ là kỳ hiện nay."),
        .init("linh_vuc", "Mã lĩnh vực; để trống là mọi lĩnh vực."),
        .init("co_quan", "Mã cơ quan chủ trì, hoặc «xa» là UBND xã, phường nơi xảy ra."),
        .init("tu_ngay, den_ngay", "Thời gian áp dụng, ví dụ 2026-07-01; để trống là không giới hạn."),
        .init("Thứ tự", "Quy tắc có cả xã và lĩnh vực được dùng trước, rồi đến xã, rồi đến lĩnh vực."),
    ])
}
