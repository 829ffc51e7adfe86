import FieldReports
import LocalTime
import Office
import Storage

extension Rules {
    /// Puts agreed rules in force when their day has come, and tells every open report when to wake by them. Safe to
    /// run again and on several nodes: what was begun is finished.
    ///
    /// - Returns: how many changes were finished.
    /// - Throws: `StorageError` alone.
    @discardableResult
    package func takeUp() async throws -> Int {
        let (now, number) = (now(), province.freshNumber())
        let isNew = try await store.write { tx in
            guard let due = try tx.ruleChanges.scheduled().first, due.rules.validFrom <= now.day,
                let change = try tx.ruleChanges.hold(due.id), change.takenUpAt == nil
            else { return false }
            try tx.reference.add(
                .rules, change.rules, note: change.document, by: change.decision?.by, at: now)
            try tx.ruleChanges.takeUp(change.id, at: now)
            try tx.audit.append(
                .rulesInForce, of: change.rules.version.rawValue, by: nil, detail: change.document, at: now,
                number: number)
            return true
        }
        if isNew { try await books.refresh() }
        guard let change = try await store.read({ try $0.ruleChanges.unwoken() }) else { return 0 }
        _ = try await province.reference.recount(document: change.document)
        try await store.write { try $0.ruleChanges.rewoken(change.id, at: now) }
        return 1
    }
}
