import LocalTime
import Office
import Vietnamese

// Who is called next: to agree, to be reminded, to be woken.

extension RecordedEvent {
    /// Whoever of the IOC the proposal waits for first, if it does (A0.24).
    func iocApproval(of id: Int, _ report: Report) -> [Notice] {
        let role: Role? =
            switch report.proposals.first(where: { $0.id == id })?.callsOn {
            case .iocManager: .iocManager
            case .iocShiftLead: .iocShiftLead
            default: nil
            }
        return role.map { role in
            [
                Notice(
                    to: .role(role), kind: .notice, words: "Phản ánh \(report.code) có đề nghị chờ IOC cho ý kiến.")
            ]
        } ?? []
    }

    func reminder(
        _ kind: ReminderKind, _ report: Report, _ law: Law, _ officers: (Notice.Kind, String) -> [Notice],
        _ leaders: (Notice.Kind, String) -> [Notice]
    ) -> [Notice] {
        let (code, due) = (report.code, report.round?.deadline.day ?? at.day)
        let left = law.calendar.workingDays(after: at.day, through: due)
        return switch kind {
        case .twoDaysLeft, .oneDayLeft: officers(.reminder, "Phản ánh \(code) còn \(left) ngày làm việc.")
        case .dueToday, .dueThisAfternoon: officers(.reminder, "Phản ánh \(code) hết hạn trong hôm nay.")
        case .overdue:
            officers(.reminder, "Phản ánh \(code) đang quá hạn.") + leaders(.reminder, "Phản ánh \(code) đang quá hạn.")
        }
    }

    /// REP-29: the duty of the lead agency and of the IOC at once, then one step up at each mark.
    func alarm(
        _ step: AlertStep, _ what: String, _ report: Report, _ leaders: (Notice.Kind, String) -> [Notice],
        _ officers: (Notice.Kind, String) -> [Notice], _ role: (Role, Notice.Kind, String) -> [Notice]
    ) -> [Notice] {
        let words = "KHẨN – \(report.urgent?.kind.label ?? ""): \(what)"
        return switch step {
        case .duty: officers(.urgent, words) + role(.iocOperator, .urgent, words)
        case .agencyLeader: leaders(.urgent, words)
        case .iocLead: role(.iocShiftLead, .urgent, words)
        case .provincialDuty: role(.provincialOverseer, .urgent, words)
        }
    }
}
