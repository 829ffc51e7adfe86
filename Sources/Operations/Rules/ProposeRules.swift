import FieldReports
package import LocalTime
package import Office
package import Storage

/// The rules change by two people, from a day on, never backwards (A0.26, A3).
extension Rules {
    package static let proposers: Set<Role> = [.directoryAdmin, .iocManager, .provincialOverseer]
    package static let deciders: Set<Role> = [.iocManager, .provincialOverseer]

    /// - Parameters:
    ///   - values: by parameter key, as typed; what is not named stays.
    ///   - viewer: nil at the command line; somebody must still agree.
    /// - Throws: `InvalidSubmission`, `AccountProblem`.
    @discardableResult
    package func propose(
        _ values: [String: String], from day: Day, document: String, by viewer: Viewer?
    ) async throws -> RuleChange {
        try viewer?.require(Self.proposers)
        let document = try documented(document)
        let (now, id, number) = (now(), province.freshNumber(), province.freshNumber())
        return try await store.write { tx in
            let law = try Law(tx)
            let rules = try law.rules.changed(values, from: day, today: now.day)
            guard try tx.ruleChanges.scheduled().isEmpty else { throw anotherScheduled }
            let change = RuleChange(
                id: id, base: law.rules.version, rules: rules, document: document, proposedBy: viewer?.account,
                proposedAt: now)
            try tx.ruleChanges.insert(change)
            try tx.audit.append(
                .rulesProposed, of: rules.version.rawValue, by: viewer?.account, detail: document, at: now,
                number: number)
            return change
        }
    }

    private func documented(_ text: String) throws(InvalidSubmission) -> String {
        do throws(Denial) {
            return try required(text, "document", "Hãy ghi văn bản làm căn cứ.", atMost: 500)
        } catch {
            throw InvalidSubmission([FieldProblem("document", "documentMissing", error.sentence)])
        }
    }
}

/// Two changes of one thing, each made against what is in force now, would undo one another.
let anotherScheduled = InvalidSubmission([
    FieldProblem(
        "rules", "rulesScheduled", "Đã có một bản quy tắc chờ áp dụng. Hãy đợi bản đó có hiệu lực rồi thay đổi tiếp.")
])
