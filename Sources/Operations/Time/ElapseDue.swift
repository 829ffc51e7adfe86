import FieldReports
import LocalTime
import Storage

/// What time does, for every report that is due: whoever owns it, hidden or secret or not, and not only the first
/// page (a hundred at a time until none is left).
extension Province {
    /// - Returns: how many reports had something fall due.
    @discardableResult
    package func elapseDue() async throws -> Int {
        var handled = 0
        while true {
            let now = now()
            let due = try await store.read { try $0.duties.due(at: now) }
            if due.isEmpty { return handled }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for code in due { group.addTask { try await elapse(code, to: now) } }
                try await group.waitForAll()
            }
            handled += due.count
        }
    }

    /// Each report in its own short transaction. The event that records a matter is what keeps it from being done
    /// twice, however often this runs and wherever it was stopped.
    private func elapse(_ code: ReportCode, to now: Instant) async throws {
        let books = try await books.current()
        try await store.write { tx in
            guard var report = try tx.reports.load(code) else { return }
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
        }
        live.publish(code)
    }
}

/// More than this at once means a rule that feeds itself; the rest waits for the next turn.
private let mostSteps = 50
