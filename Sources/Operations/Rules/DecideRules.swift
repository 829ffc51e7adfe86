import FieldReports
import LocalTime
package import Office
package import Storage

extension Rules {
    /// Another account agrees, or does not. What is agreed to waits for its day (`takeUp`).
    ///
    /// - Throws: `Denial.needsAnotherPerson` to the one who proposed it, `InvalidSubmission` where the rules or the day
    ///   have moved on since, `AccountProblem`.
    @discardableResult
    package func decide(
        _ id: Int64, agree: Bool, reason: String, by viewer: Viewer
    ) async throws -> RuleChange {
        try viewer.require(Self.deciders)
        guard let account = viewer.account else { throw AccountProblem.notSignedIn }
        let (now, number) = (now(), province.freshNumber())
        return try await oneAtATime { tx in
            guard var change = try tx.ruleChanges.hold(id) else { throw AccountProblem.notFound }
            guard change.decision == nil else { throw decidedAlready }
            guard change.proposedBy != account else { throw Denial.needsAnotherPerson }
            let decision = RuleChange.Decision(
                by: account, at: now, agreed: agree,
                reason: agree ? reason : try required(reason, "reason", "Hãy ghi lý do không đồng ý."))
            if agree {
                guard try Law(tx).rules.version == change.base else { throw outdated }
                guard try tx.ruleChanges.scheduled().isEmpty else { throw anotherScheduled }
                guard change.rules.validFrom > now.day else { throw tooLate }
            }
            try tx.ruleChanges.decide(id, decision)
            try tx.audit.append(
                agree ? .rulesAgreed : .rulesRejected, of: change.rules.version.rawValue, by: account,
                detail: decision.reason.isEmpty ? change.document : decision.reason, at: now, number: number)
            change.decision = decision
            return change
        }
    }
}

extension Rules {
    /// Of two that are agreed to in one moment, on whichever nodes, the schema lets one wait for its day.
    private func oneAtATime(
        _ body: @escaping @Sendable (any Transaction) throws -> RuleChange
    ) async throws -> RuleChange {
        do { return try await store.write(body) } catch StorageError.constraint(.unique, _) { throw anotherScheduled }
    }
}

private let decidedAlready = InvalidSubmission([
    FieldProblem("rules", "rulesDecided", "Đề nghị này đã được quyết định.")
])
private let outdated = InvalidSubmission([
    FieldProblem(
        "rules", "rulesOutdated", "Quy tắc đã thay đổi từ khi có đề nghị này. Hãy đề nghị lại theo bản đang áp dụng.")
])
private let tooLate = InvalidSubmission([
    FieldProblem(
        "rules", "rulesBackwards",
        "Ngày áp dụng đã đến trước khi có người đồng ý. Hãy đề nghị lại với ngày sau hôm nay.")
])
