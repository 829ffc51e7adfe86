// /quan-tri/quy-tac: every number of the rules, what was proposed instead, and a place to try and propose others.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

struct RulesPage: Page {
    static let template = "center/rules"
    let title = "Quy tắc và quy chế"
    let width = PageWidth.wide
    let section: String? = "/quan-tri"
    let tabs: Tabs
    let summary: ErrorSummary?
    let tried: Tried?
    let lead: String
    let facts: SummaryList
    let regulations: DataTable
    let text: Callout
    let versions: DataTable
    let proposals: [Proposed]
    let editor: Editor?

    var errors: ErrorSummary? { summary }

    struct Tried: Sendable {
        let verdict: Callout
        let differences: DataTable
        let moves: DataTable?
    }

    /// What somebody proposed, with what became of it.
    struct Proposed: Sendable {
        let heading: String
        let facts: SummaryList
        let differences: DataTable
        let id: String
        let version: String
        let mayDecide: Bool
        let awaitsOther: Bool
        let reason: TextArea
    }

    struct Editor: Sendable {
        let from: TextField
        let document: TextField
        let fields: [TextField]
    }
}

extension RulesPage {
    init(
        _ viewer: Viewer, _ state: RulesInForce, _ books: Books, on today: Day, form: Form? = nil,
        deciding id: Int64? = nil, tried: RulesTried? = nil, errors: FieldErrors = FieldErrors()
    ) {
        let current = state.current
        tabs = CenterSite.tabs(for: viewer, current: .rules)
        summary = ErrorSummary(errors)
        self.tried = tried.map(Tried.init)
        lead =
            "Bộ quy tắc \(current.version.rawValue), áp dụng từ \(current.validFrom.official). Mỗi phản ánh giữ bản quy tắc đã dùng khi quyết định."
        facts = SummaryList(RuleParameter.all.map { .init($0.label, $0.words(in: current)) })
        regulations = Self.table(of: books.regulations)
        text = Callout(
            .information,
            "Chưa có toàn văn Quyết định 663/QĐ-UBND: các quy tắc dựa theo bản tóm tắt trong công văn của huyện Mường Chà (tháng 6/2023). Số nào công văn không nêu là mặc định của hệ thống, đổi được ở trang này."
        )
        versions = DataTable(
            "Các bản quy tắc đã áp dụng", columns: ["Bản", "Theo", "Áp dụng từ"],
            rows: books.ruleSets.reversed().map {
                [.text($0.version.rawValue), .text($0.regulation.rawValue), .text($0.validFrom.official)]
            })
        proposals = state.changes.map { change in
            Proposed(change, against: books.ruleSets, viewer, change.id == id ? form : nil, errors)
        }
        editor =
            viewer.holds(Rules.proposers) && state.scheduled == nil
            ? Editor(current, from: today + 1, id == nil ? form : nil, errors) : nil
    }

    private static func table(of regulations: [Regulation]) -> DataTable {
        DataTable(
            "Quy chế", columns: ["Số hiệu", "Tên", "Ban hành", "Ngày", "Toàn văn"],
            rows: regulations.map {
                [
                    .text($0.id.rawValue), .text($0.title), .text($0.issuer), .text($0.issuedOn?.official ?? "Chưa rõ"),
                    .text($0.textSupplied ? "Đã có" : "Chưa cung cấp"),
                ]
            })
    }
}

extension RulesPage.Editor {
    init(_ current: RuleSet, from day: Day, _ form: Form?, _ errors: FieldErrors) {
        from = TextField(
            "from", "Áp dụng từ ngày", .date, hint: "Sớm nhất là ngày mai; không áp dụng ngược thời gian.",
            value: day.description, form: form, errors: errors)
        document = TextField(
            "document", "Văn bản làm căn cứ", hint: "Số, ngày, cơ quan ban hành. Cần khi đề nghị.", isOptional: true,
            form: form, errors: errors)
        fields = RuleParameter.all.map { parameter in
            TextField(
                parameter.key, parameter.label, hint: parameter.hint, isOptional: parameter.isOptional,
                isShort: !parameter.isOptional, value: parameter.text(in: current), form: form, errors: errors)
        }
    }
}

extension RuleParameter {
    fileprivate var isOptional: Bool { if case .words = kind { true } else { false } }

    fileprivate var hint: String {
        switch kind {
        case .number(_, let range, let unit): "Từ \(range.lowerBound) đến \(range.upperBound) \(unit)."
        case .timeOfDay: "Giờ trong ngày, ví dụ 17:00."
        case .steps(_, let count, let unit): "\(count) số tăng dần, tính bằng \(unit)."
        case .choice: "Ghi «có» hoặc «không»."
        case .words: "Để trống là không áp dụng."
        }
    }
}
