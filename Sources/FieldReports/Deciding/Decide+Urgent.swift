import LocalTime
import Office

/// «giải quyết ngay khi tiếp nhận» (REP-29, REP-30).
extension Report {
    /// REP-04: only the five kinds are urgent; anything else needs an authorised person and a reason.
    func setUrgency(_ kind: UrgentKind?, _ reason: String) throws(Denial) -> [ReportEvent] {
        let reason = try required(reason, "reason", "Hãy ghi lý do đổi mức khẩn.")
        guard kind != urgent?.kind else { throw .alreadyDone(.urgency) }
        guard let kind else { return try proposeEnd(reason) }
        return [.urgencyChanged(to: kind, reason: reason)] + (urgent == nil ? [.alerted(step: .duty)] : [])
    }

    /// A0.26: an alarm is ended by two people. Until the second one agrees it goes on.
    private func proposeEnd(_ reason: String) throws(Denial) -> [ReportEvent] {
        guard !proposals.contains(where: \.endsUrgency) else { throw .alreadyDone(.urgency) }
        return [propose(.endOfUrgency(reason: reason))]
    }

    func acknowledge() throws(Denial) -> [ReportEvent] {
        guard let urgent else { throw .notUrgent }
        guard urgent.acknowledgedAt == nil else { throw .alreadyDone(.acknowledgement) }
        return [.acknowledged]
    }

    /// Whoever has acted has also heard the alarm.
    func recordFirstAction(_ words: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let urgent else { throw .notUrgent }
        guard urgent.firstActionAt == nil else { throw .alreadyDone(.firstAction) }
        let words = try required(words, "words", "Hãy ghi hành động đã thực hiện.")
        let heard: [ReportEvent] = urgent.acknowledgedAt == nil ? [.acknowledged] : []
        return implied(bench) + heard + [.firstActionTaken(words: words)]
    }
}
