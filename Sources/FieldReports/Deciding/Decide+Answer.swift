import LocalTime
import Office

/// The result, and what follows it.
extension Report {
    func answer(
        _ outcome: Outcome, _ text: String, _ media: [String], _ plannedFor: Day?, _ referredTo: String?, _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        guard !proposals.contains(where: \.isAnswer) else { throw .alreadyDone(.answer) }
        let text = try required(text, "text", "Hãy ghi nội dung trả lời người phản ánh.", atMost: 20_000)
        if outcome == .plannedWithDate { try checkPlan(plannedFor, bench) }
        if outcome == .referredOutside, (referredTo ?? "").isEmpty {
            throw .missing(field: "referredTo", "Hãy ghi nơi đã chuyển và cách liên hệ.")
        }
        let day = outcome == .plannedWithDate ? plannedFor : nil
        if bench.standing == .leadLeader {
            return implied(bench) + [
                .answered(
                    outcome: outcome, text: text, media: media, plannedFor: day, referredTo: referredTo,
                    writtenBy: bench.author)
            ]
        }
        return implied(bench) + [
            .answerProposed(
                proposal: nextProposal, outcome: outcome, text: text, media: media, plannedFor: day,
                referredTo: referredTo)
        ]
    }

    /// A0.6: a plan is not a way around a changed date.
    private func checkPlan(_ day: Day?, _ bench: Bench) throws(Denial) {
        guard let day else { throw .answerDateMissing }
        let today = bench.now.day
        let last = bench.law.lastPlannedDay(at: bench.now)
        if day < today { throw .answerDateOutOfRange(first: today, last: last) }
        if day > last { throw .planNeedsDeadlineChange(last: last) }
    }

    func correct(_ text: String, _ reason: String) throws(Denial) -> [ReportEvent] {
        guard answer != nil else { throw .nothingToDecide(.correction) }
        return [
            .corrected(
                text: try required(text, "text", "Hãy ghi nội dung đính chính.", atMost: 20_000),
                reason: try required(reason, "reason", "Hãy ghi lý do đính chính."))
        ]
    }

    func prove(_ words: String, _ media: [String], _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let commitment, commitment.isOpen else { throw .nothingToDecide(.commitmentProof) }
        // A0.32: what the agency has let pass, or nobody there may do, the IOC managing agency does.
        if bench.standing == .iocManager, commitment.missedAt == nil { throw .notYours(.commitmentProof) }
        let words = try required(words, "words", "Hãy mô tả kết quả đã thực hiện.")
        return [.commitmentProven(words: words, media: media)]
    }

    func reopen(_ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        let reason = try required(reason, "reason", "Hãy ghi lý do mở lại.")
        // Work goes on: who asked for that has been heard, for there is no other moment to decide it.
        let heard: [ReportEvent] =
            openFeedback.map {
                [.feedbackDecided(id: $0.id, continues: true, reason: reason, deadline: nil)]
            } ?? []
        return heard + [.reopened(reason: reason, deadline: bench.law.resolutionDeadline(receivedAt: bench.now))]
    }
}

extension Proposal {
    var isAnswer: Bool { if case .answer = content { true } else { false } }
    var isHiding: Bool { if case .hiding = content { true } else { false } }
    var isDeadlineChange: Bool { if case .deadlineChange = content { true } else { false } }
    var isLateRefusal: Bool { if case .lateRefusal = content { true } else { false } }
    var isLateReturn: Bool { if case .lateReturn = content { true } else { false } }
}
