import FieldReports
import LocalTime
import Logging
import Office
import Storage

/// What time does, for every subject that is due: whoever owns it, hidden or secret or not, and not only the first
/// page (a hundred at a time until none is left).
extension Duties {
    /// - Returns: how many subjects had something fall due.
    /// - Throws: `StorageError` where the store is away; `CancellationError`. What one subject meets keeps no other
    ///   from its turn.
    @discardableResult
    package func elapseDue() async throws -> Int {
        var handled = 0
        // Broken, or in the hands of another node.
        var passedOver: Set<Subject> = []
        while true {
            let now = now()
            let due = try await store.read { [passedOver] tx in
                let limit = 100 + passedOver.count
                return try (tx.duties.due(at: now, limit: limit).map(\.subject) + tx.wakes.due(at: now, limit: limit))
                    .filter { !passedOver.contains($0) }
            }
            if due.isEmpty { return handled }
            let left = try await withThrowingTaskGroup(of: Subject?.self) { group in
                for subject in due { group.addTask { try await isElapsed(subject, to: now) ? nil : subject } }
                return try await group.reduce(into: Set<Subject>()) { if let subject = $1 { $0.insert(subject) } }
            }
            passedOver.formUnion(left)
            handled += due.count - left.count
        }
    }

    /// One subject that cannot be read must not silence the alarms of all the others.
    private func isElapsed(_ subject: Subject, to now: Instant) async throws -> Bool {
        do {
            return try await elapse(subject, to: now)
        } catch let error where (error as? StorageError)?.isUnavailable != true && !(error is CancellationError) {
            log.error("time could not be kept", metadata: ["subject": "\(subject)", "error": "\(error)"])
            return false
        }
    }

    /// Each subject in its own short transaction, wherever the one before was stopped.
    ///
    /// - Returns: false when another node is at it, or knows what this one does not.
    private func elapse(_ subject: Subject, to now: Instant) async throws -> Bool {
        guard let area = areas[subject.kind] else { return false }
        let books = try await books.current()
        return try await store.write { tx in try area.elapse(subject.number, now, books, tx) }
    }
}
