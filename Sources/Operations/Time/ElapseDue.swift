import FieldReports
import LocalTime
import Logging
import Office
import Storage

/// What time does, for every report that is due: whoever owns it, hidden or secret or not, and not only the first
/// page (a hundred at a time until none is left).
extension Province {
    /// - Returns: how many reports had something fall due.
    @discardableResult
    package func elapseDue() async throws -> Int {
        var handled = 0
        // Broken, or in the hands of another node.
        var passedOver: Set<ReportCode> = []
        while true {
            let now = now()
            let due = try await store.read { [passedOver] tx in
                try tx.duties.due(at: now, limit: 100 + passedOver.count).filter { !passedOver.contains($0) }
            }
            if due.isEmpty { return handled }
            let left = try await withThrowingTaskGroup(of: ReportCode?.self) { group in
                for code in due { group.addTask { try await isElapsed(code, to: now) ? nil : code } }
                return try await group.reduce(into: Set<ReportCode>()) { if let code = $1 { $0.insert(code) } }
            }
            passedOver.formUnion(left)
            handled += due.count - left.count
        }
    }

    /// One report that cannot be read must not silence the alarms of all the others.
    private func isElapsed(_ code: ReportCode, to now: Instant) async throws -> Bool {
        do {
            return try await elapse(code, to: now)
        } catch let error where (error as? StorageError)?.isUnavailable != true && !(error is CancellationError) {
            log.error("time could not be kept for a report", metadata: ["code": "\(code)", "error": "\(error)"])
            return false
        }
    }

    /// Each report in its own short transaction. The event that records a matter is what keeps it from being done
    /// twice, however often this runs, on however many nodes, and wherever it was stopped.
    ///
    /// - Returns: false when another node is at it.
    private func elapse(_ code: ReportCode, to now: Instant) async throws -> Bool {
        let books = try await books.current()
        return try await store.write { tx in
            guard var report = try tx.duties.take(code) else { return false }
            let fallback = books.fallbackRoute(for: report, on: now.day)
            var steps = 0
            while steps < mostSteps,
                let decision = report.elapse(to: now, under: books.law, fallback: fallback)
            {
                try tx.keep(decision, on: &report, at: now, under: books.law)
                steps += 1
            }
            // A row whose wake-up was stale (rules have changed) is set right, or it would be found for ever.
            if steps == 0 { try tx.duties.wake(code, at: report.wakesAt(under: books.law)) }
            return true
        }
    }
}

/// More than this at once means a rule that feeds itself; the rest waits for the next turn.
private let mostSteps = 50
