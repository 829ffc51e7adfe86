import LocalTime
import Office

/// «không giải quyết … và nêu rõ lý do» (REP-34 … REP-36).
extension Report {
    func refuse(
        _ code: RefusalCode, _ ground: RefusalGround?, _ reason: String, _ guidance: String, _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        guard !proposals.contains(where: \.isLateRefusal) else { throw .alreadyDone(.refusal) }
        let reason = try required(reason, "reason", "Hãy nêu rõ lý do không giải quyết.")
        let guidance = try required(guidance, "guidance", "Hãy hướng dẫn người phản ánh gửi lại cho đúng quy định.")
        if let ground, ground != code.ground { throw .wrongGround(code, ground) }
        if bench.now < refusalTerm(bench.law).end {
            if code == .stateSecret { try checkMarkingAlone() }
            return [.refused(code: code, reason: reason, guidance: guidance, late: false, proposedBy: nil)]
        }
        // A0.3: after its day a refusal is not an exit. It needs consent, and it counts as late.
        let content = Proposal.Content.lateRefusal(code: code, reason: reason, guidance: guidance)
        return try enact(Proposal(id: nextProposal, content: content, by: bench.author, at: bench.now), bench)
    }

    /// Each agency has one working day from its own receipt; the IOC's runs from submission (AMB-10).
    func refusalTerm(_ law: Law) -> Day {
        if let refusalLimit, let receivedAt, status != .returned {
            // A day that has become a holiday since is no day to refuse on; what was told is never cut short (AMB-04).
            return max(refusalLimit, law.refusalLimit(receivedAt: receivedAt))
        }
        return law.refusalLimit(receivedAt: submittedAt)
    }
}
