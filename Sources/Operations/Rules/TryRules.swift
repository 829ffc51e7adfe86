package import FieldReports
package import LocalTime
package import Office
package import Storage

/// What other rules say, and what they would change for open reports. Nothing is kept.
package struct RulesTried: Sendable {
    package let current: RuleSet
    package let rules: RuleSet
    package let trial: RuleTrial
}

/// What is in force, what waits for a day, and what was proposed before, the newest first.
package struct RulesInForce: Sendable {
    package let current: RuleSet
    package let changes: [RuleChange]

    package var scheduled: RuleChange? { changes.first { $0.decision?.agreed == true && $0.takenUpAt == nil } }
    package var open: [RuleChange] { changes.filter { $0.decision == nil } }
}

extension Rules {
    /// - Throws: `InvalidSubmission`, `AccountProblem`.
    package func tryOut(
        _ values: [String: String], from day: Day, for viewer: Viewer?
    ) async throws -> RulesTried {
        try viewer?.require(Self.proposers)
        let law = try await books.current().law
        let rules = try law.rules.changed(values, from: day, today: now().day)
        return RulesTried(current: law.rules, rules: rules, trial: try await trial(of: rules, under: law))
    }

    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`.
    package func inForce(for viewer: Viewer) async throws -> RulesInForce {
        try viewer.require(Self.readers)
        let current = try await books.current().law.rules
        return RulesInForce(current: current, changes: try await store.read { try $0.ruleChanges.latest() })
    }

    package static let readers: Set<Role> = [
        .systemAdmin, .directoryAdmin, .iocManager, .provincialOverseer, .auditor,
    ]

    /// Counts only: nobody learns of one report by it.
    private func trial(of rules: RuleSet, under law: Law) async throws -> RuleTrial {
        let other = Law(rules: rules, calendar: law.calendar)
        var trial = RuleTrial()
        var last: ReportCode?
        while true {
            let page = try await store.read { [last] tx in
                try tx.duties.waking(after: last).compactMap { try tx.reports.load($0) }
            }
            guard let end = page.last?.code else { return trial }
            for report in page { trial.add(report, from: law, to: other) }
            last = end
        }
    }
}
