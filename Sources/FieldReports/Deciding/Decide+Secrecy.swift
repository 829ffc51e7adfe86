import LocalTime
import Office

/// A0.26: one person may mark a State secret, and it counts at once; a second one confirms it, or it counts no more.
extension Report {
    /// Whatever puts the report into the restricted queue, by whatever act. What a second person agreed to has two.
    func secrecyToConfirm(after events: [ReportEvent], of command: Command, _ bench: Bench) -> [ReportEvent] {
        if case .approve = command { return [] }
        let marked = applying(events, bench)
        return marked.secrecyGrounds.filter { !secrecyGrounds.contains($0) }.enumerated().map { offset, ground in
            .proposed(
                proposal: marked.nextProposal + offset,
                content: .stateSecrecy(ground: ground, reason: marked.secrecyReason(ground)))
        }
    }

    /// What fell through once is not marked by one person again, working day after working day: then two agree first, by
    /// hiding it or by refusing it late.
    func checkMarkingAlone() throws(Denial) {
        guard secrecyFailed != true || hiding?.code == .stateSecret else { throw .secrecyTakesTwo }
    }

    private func applying(_ events: [ReportEvent], _ bench: Bench) -> Report {
        var later = self
        _ = later.record(Decision(by: bench.author, events: events), at: bench.now, under: bench.law)
        return later
    }

    private func secrecyReason(_ ground: SecrecyGround) -> String {
        switch ground {
        case .moderation: if case .keptBack(_, let reason) = moderation { reason } else { "" }
        case .hiding: hiding?.reason ?? ""
        case .refusal: refusal?.reason ?? ""
        }
    }
}
