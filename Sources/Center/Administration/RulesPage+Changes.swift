// What was proposed or tried, as tables: name, before, after, and what would move.

import FieldReports
import LocalTime
import Office
import Operations
import Storage
import Vietnamese
import Web

extension RulesPage.Proposed {
    init(
        _ change: RuleChange, against known: [RuleSet], _ viewer: Viewer, _ form: Form?, _ errors: FieldErrors
    ) {
        let isOwn = change.proposedBy != nil && change.proposedBy == viewer.account
        heading = "Bản \(change.rules.version.rawValue), từ \(change.rules.validFrom.official): \(change.state)"
        facts = SummaryList([
            .init("Căn cứ", change.document),
            .init("Đề nghị", "\(change.proposedAt.official), \(Self.author(change.proposedBy))"),
            .init(
                "Quyết định",
                change.decision.map { decision in
                    let reason = decision.reason.isEmpty ? "" : ": \(decision.reason)"
                    return "\(decision.at.official), \(Self.author(decision.by))\(reason)"
                } ?? "Chờ người thứ hai"),
        ])
        let base = known.last { $0.version == change.base } ?? change.rules
        differences = DataTable(base.differences(to: change.rules), "Thay đổi so với bản \(change.base.rawValue)")
        id = "\(change.id)"
        version = change.rules.version.rawValue
        mayDecide = change.decision == nil && !isOwn && viewer.holds(Rules.deciders)
        awaitsOther = change.decision == nil && isOwn
        reason = TextArea(
            "reason", "Lý do", hint: "Cần khi không đồng ý.", isOptional: true, rows: 2, form: form, errors: errors,
            id: Self.reasonID(change.id))
    }

    /// Several proposals stand on one page, each with its own form.
    static func reasonID(_ change: Int64) -> String { "reason-\(change)" }

    private static func author(_ account: AccountID?) -> String {
        account.map { "tài khoản \($0.rawValue)" } ?? "dòng lệnh"
    }
}

extension RuleChange {
    fileprivate var state: String {
        if takenUpAt != nil { return "đã áp dụng" }
        return switch decision?.agreed {
        case true?: "đã đồng ý, chờ đến ngày"
        case false?: "không được đồng ý"
        case nil: "chờ người thứ hai đồng ý"
        }
    }
}

extension RulesPage.Tried {
    init(_ tried: RulesTried) {
        let trial = tried.trial
        verdict = Callout(
            .information,
            "Đã thử trên \(official(trial.reports)) phản ánh còn việc phải làm: \(official(trial.touched)) phản ánh có mốc thay đổi. Ngày đã hẹn với người dân không thay đổi. Chưa lưu gì."
        )
        differences = DataTable(
            tried.current.differences(to: tried.rules), "Thay đổi so với bản \(tried.current.version.rawValue)")
        let rows = trial.moves.sorted { $0.key < $1.key }
        moves =
            rows.isEmpty
            ? nil
            : DataTable(
                "Mốc của phản ánh đang mở", columns: ["Mốc", "Sớm hơn", "Muộn hơn", "Thêm", "Bỏ"],
                rows: rows.map { label, move in
                    [.text(label)]
                        + [move.earlier, move.later, move.added, move.dropped].map { .text(official($0)) }
                })
    }
}

extension DataTable {
    fileprivate init(_ differences: [(parameter: RuleParameter, before: String, after: String)], _ caption: String) {
        self.init(
            caption, columns: ["Quy tắc", "Đang là", "Sẽ là"],
            rows: differences.map { [.text($0.parameter.label), .text($0.before), .text($0.after)] })
    }
}
