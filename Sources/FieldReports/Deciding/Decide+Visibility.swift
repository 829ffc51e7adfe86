import LocalTime
import Office

/// Who may see it. Nothing here touches status, lead agency, deadline, reminders or figures (IOC-02).
extension Report {
    func moderate(_ moderation: Moderation, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        // AMB-18: urgent reports become public only by the IOC's decision.
        if isUrgent && !Standing.ioc.contains(bench.standing) { throw .notYours(.moderation) }
        guard moderation != self.moderation || !unclearedMedia.isEmpty else { throw .alreadyDone(.moderation) }
        // What is kept back for State secrecy is cleared by the IOC managing agency alone (REP-18).
        if case .keptBack(.stateSecret, _) = self.moderation, bench.standing != .iocManager {
            throw .stateSecretNeedsRestrictedQueue
        }
        switch moderation {
        case .pending: throw .badChoice(field: "decision", "Hãy chọn công khai, che mờ trước, hoặc giữ lại.")
        case .approved(let blurred, let text):
            // A0.25: the words are the reporter's. They are shown or covered, and never replaced.
            guard text == nil else { throw .wordsAreTheReporters }
            guard blurred.isEmpty else {
                throw .missing(field: "blurred", "Hãy chọn vùng phải che của ảnh, mỗi vùng một căn cứ.")
            }
            return try publish(Masking(), bench)
        case .published(let masking): return try publish(masking, bench)
        case .keptBack(let code, let reason):
            // A0.2: not publishing is not a way to hide. What is public is taken back only by hiding, which takes two.
            guard !self.moderation.isApproved else {
                throw .badChoice(field: "decision", "Phản ánh đã cho công khai. Muốn gỡ xuống phải đề nghị ẩn.")
            }
            let reason = try required(reason, "reason", "Hãy ghi lý do giữ lại.")
            if code == .stateSecret { try checkMarkingAlone() }
            return [.moderated(.keptBack(code: code, reason: reason))]
        }
    }

    func hide(
        _ code: ViolationCode, _ interest: ProtectedInterest, _ reason: String, _ bench: Bench
    ) throws(Denial) -> [ReportEvent] {
        guard !isHidden, !proposals.contains(where: \.isHiding) else { throw .alreadyDone(.hiding) }
        let reason = try required(reason, "reason", "Hãy nêu rõ vi phạm.")
        return [propose(.hiding(code: code, interest: interest, reason: reason))]
    }

    func hidden(
        _ code: ViolationCode, _ interest: ProtectedInterest, _ reason: String, proposedBy: Author, _ bench: Bench
    ) -> ReportEvent {
        let left = round.flatMap { round in
            round.answer == nil && status.owesAnswer
                ? bench.law.calendar.workingDays(after: bench.now.day, through: round.deadline.day) : nil
        }
        return .hidden(code: code, interest: interest, reason: reason, proposedBy: proposedBy, workingDaysLeft: left)
    }

    func unhide(_ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let hiding else { throw .nothingToDecide(.unhiding) }
        if hiding.code == .stateSecret && bench.standing == .leadLeader { throw .stateSecretNeedsRestrictedQueue }
        // Whoever reviews it and lifts it has reviewed it.
        if hiding.isReviewed(by: bench.standing) { try checkNoHand(in: hiding.hands, bench) }
        return [.unhidden(reason: try required(reason, "reason", "Hãy ghi lý do bỏ ẩn."))]
    }

    func reviewHiding(_ uphold: Bool, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let hiding = hidings.last, hiding.review == nil else { throw .nothingToDecide(.hidingReview) }
        guard bench.standing == hiding.reviewer || bench.standing == .overseer else { throw .notTheReviewer }
        try checkNoHand(in: hiding.hands, bench)
        let reason = try required(reason, "reason", "Hãy ghi kết quả rà soát.")
        let lifted: [ReportEvent] = isHidden && !uphold ? [.unhidden(reason: reason)] : []
        return [.hidingReviewed(upheld: uphold, reason: reason)] + lifted
    }

    func object(_ words: String) throws(Denial) -> [ReportEvent] {
        guard openObjection == nil else { throw .alreadyDone(.objection) }
        guard let target = objectionable else { throw .nothingToDecide(.objection) }
        let words = try required(words, "words", "Hãy cho biết vì sao ông/bà không đồng ý.")
        return [.objectionRaised(words: words, against: target)]
    }

    private var objectionable: Objection.Target? {
        if isHidden { return .hiding }
        if let refusal, refusal.late { return .lateRefusal }
        if let refusal, Standing.ioc.contains(refusal.by.standing) { return .triageRefusal }
        return isKeptBack ? .keptBack : nil
    }

    /// `uphold` upholds what was objected to. Otherwise it is undone in the same breath.
    func decideObjection(_ uphold: Bool, _ reason: String, _ bench: Bench) throws(Denial) -> [ReportEvent] {
        guard let objection = openObjection else { throw .nothingToDecide(.objectionDecision) }
        guard bench.standing == objectionReviewer || bench.standing == .overseer else { throw .notTheReviewer }
        try checkNoHand(in: hands(in: objection.against), bench)
        let reason = try required(reason, "reason", "Hãy ghi lý do, người phản ánh sẽ đọc được.")
        let decided = ReportEvent.objectionDecided(upheld: uphold, reason: reason)
        if uphold { return [decided] }
        switch objection.against {
        case .hiding: return [decided] + (isHidden ? [.unhidden(reason: reason)] : [])
        case .keptBack:
            guard isKeptBack else { return [decided] }
            // Also where it was marked as a State secret: what the IOC marked, UBND tỉnh clears (A0.32). Somebody must
            // still look at it: what is to be covered is not covered by winning an objection.
            return [decided, .moderated(.pending)]
        case .lateRefusal, .triageRefusal:
            guard refusal != nil else { return [decided] }
            return [decided, .reopened(reason: reason, deadline: bench.law.resolutionDeadline(receivedAt: bench.now))]
        }
    }

    func setSecrecy(_ requested: Bool) throws(Denial) -> [ReportEvent] {
        guard requested != secrecyRequested else { throw .alreadyDone(.secrecy) }
        return [.secrecyChanged(requested: requested)]
    }
}
