import LocalTime
import Office

/// «giải quyết ngay khi tiếp nhận» (REP-29, REP-30).
extension Report {
    /// REP-04: only the five kinds are urgent; anything else needs an authorised person and a reason.
    func setUrgency(_ kind: UrgentKind?, _ reason: String) throws(Denial) -> [ReportEvent] {
        let reason = try required(reason, "reason", "Hãy ghi lý do đổi mức khẩn.")
        guard kind != urgent?.kind else { throw .alreadyDone(.urgency) }
        let raised = urgent == nil && kind != nil
        return [.urgencyChanged(to: kind, reason: reason)] + (raised ? [.alerted(step: .duty)] : [])
    }

    func acknowledge() throws(Denial) -> [ReportEvent] {
        guard let urgent else { throw .notUrgent }
        guard urgent.acknowledgedAt == nil else { throw .alreadyDone(.acknowledgement) }
        return [.acknowledged]
    }

    /// Whoever has acted has also heard the alarm.
    func recordFirstAction(_ words: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        let words = try required(words, "words", "Hãy ghi hành động đã thực hiện.")
        guard let urgent else { throw .notUrgent }
        guard urgent.firstActionAt == nil else { throw .alreadyDone(.firstAction) }
        let heard: [ReportEvent] = urgent.acknowledgedAt == nil ? [.acknowledged] : []
        return implied(bench) + heard + [.firstActionTaken(words: words)]
    }
}
