package import LocalTime
package import Office

extension Warning {
    /// What was submitted is looked at within these minutes, or the head of the watch hears of it.
    package static let reviewMinutes = 10

    package func wakesAt(under law: Law) -> Instant? { [leftWaitingAt, expiresAt].compactMap(\.self).min() }

    private var leftWaitingAt: Instant? {
        guard let pending, !pending.wasLeftWaiting, let submittedAt = pending.submittedAt else { return nil }
        return submittedAt + .minutes(Self.reviewMinutes)
    }

    private var expiresAt: Instant? {
        guard let latest, latest.kind != .cancel, !hasExpired else { return nil }
        return latest.content.expires
    }

    /// What time does: the first matter that has fallen due.
    package func elapse(to now: Instant) -> WarningDecision? {
        if let expiresAt, expiresAt <= now { return byTheClock(.expired) }
        if let leftWaitingAt, leftWaitingAt <= now { return byTheClock(.leftWaiting) }
        return nil
    }

    private func byTheClock(_ event: WarningEvent) -> WarningDecision {
        WarningDecision(by: Signature(account: nil, standing: .clock, agency: nil), events: [event])
    }

    package func notices(of recorded: Recorded<Warning>, under law: Law) -> [Notice] {
        let drill = isExercise ? "DIỄN TẬP: " : ""
        switch recorded.event {
        case .submitted, .cancelDrafted:
            return [.iocShiftLead, .bulletinApprover].map {
                Notice(to: .role($0), kind: .urgent, words: drill + "Có cảnh báo chờ người thứ hai xem và phát.")
            }
        case .leftWaiting:
            return [.iocShiftLead, .iocManager].map {
                Notice(
                    to: .role($0), kind: .urgent,
                    words: drill + "Cảnh báo đã chờ \(Self.reviewMinutes) phút mà chưa ai xem.")
            }
        case .sentBack(let words):
            return (pending?.hands ?? []).map {
                Notice(to: .account($0), kind: .notice, words: drill + "Cảnh báo được trả lại: \(words)")
            }
        case .issued: return told(recorded)
        case .drafted, .changed, .updateDrafted, .discarded, .expired: return []
        }
    }

    /// To those who asked to hear of these communes; an exercise is nobody's news.
    private func told(_ recorded: Recorded<Warning>) -> [Notice] {
        guard let message = latest, let live = LiveWarning(self) ?? LiveWarning(calledBack: self) else { return [] }
        let kind: Notice.Kind = message.content.severity.isGrave ? .urgent : .notice
        return [Notice(to: .followers, kind: kind, words: live.line)]
    }
}
