package import Office
import Vietnamese

extension Letter {
    package func notices(of recorded: Recorded<Letter>, under law: Law) -> [Notice] {
        switch recorded.event {
        case .submitted:
            [Notice(to: .leaders(of: agency), kind: .notice, words: "Công văn chờ duyệt: V/v \(text.subject).")]
        case .sentBack(let words): toEditors("Công văn «V/v \(text.subject)» được trả lại: \(words)")
        case .approved: toEditors("Công văn «V/v \(text.subject)» đã được duyệt, chờ phát hành.")
        case .issued(let issue):
            agencies.flatMap { agency in
                both(
                    agency, .notice,
                    "\(named), V/v \(text.subject). Báo đã nhận \(issue.receiptDay.untilItsEnd).")
            }
        case .cancelled(let reason):
            agencies.flatMap { both($0, .notice, "\(named) đã bị hủy, không thực hiện. Lý do: \(reason)") }
        case .receiptOverdue(let codes): overdue(codes)
        case .drafted, .revised, .discarded, .received, .actedOn: []
        }
    }

    /// The unit, its head before all (CAM-12), and the supervisors; each once.
    private func overdue(_ codes: [DirectoryUnit.Code]) -> [Notice] {
        let late = units.filter { codes.contains($0.code) }
        let agencies = unique(late.compactMap(\.agency))
        return agencies.flatMap { both($0, .reminder, "Quá hạn báo đã nhận: \(named), V/v \(text.subject).") } + [
            Notice(
                to: .role(.outreachSupervisor), kind: .reminder,
                words: "\(named): \(late.count) trên \(units.count) đơn vị chưa báo đã nhận khi hết hạn.")
        ]
    }

    private func both(_ agency: AgencyCode, _ kind: Notice.Kind, _ words: String) -> [Notice] {
        [
            Notice(to: .leaders(of: agency), kind: kind, words: words),
            Notice(to: .officers(of: agency), kind: kind, words: words),
        ]
    }

    private func toEditors(_ words: String) -> [Notice] {
        editors.map { Notice(to: .account($0), kind: .notice, words: words) }
    }

    private var agencies: [AgencyCode] { unique(units.compactMap(\.agency)) }

    /// «Công văn số 12/UBND-VX ngày 15/06/2023»
    package var named: String {
        guard let issue, let numberAndSymbol else { return "Công văn \(text.symbol) (chưa có số)" }
        return "Công văn số \(numberAndSymbol) ngày \(issue.day.official)"
    }
}

private func unique<T: Hashable>(_ all: [T]) -> [T] {
    var seen: Set<T> = []
    return all.filter { seen.insert($0).inserted }
}
