import FieldReports
import Foundation
import LocalTime
import Office
import Operations
import Storage

/// Once nobody asks for anything, time and the outbox catch up with what is due.
extension Opened {
    /// - Returns: what is still due when the patience is over; nothing when all is done.
    func settled(within seconds: Double) async throws -> String? {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let now = Self.now()
            let (due, waiting) = try await province.store.read { tx in
                // What is held comes free within this minute; what waits for the morning may wait.
                (
                    try tx.duties.due(at: now, limit: 1000).count,
                    try tx.outbox.backlog(at: now + .minutes(1)).count
                )
            }
            if due == 0, waiting == 0 { return nil }
            guard ContinuousClock.now < end else { return "\(due) duties and \(waiting) notices are still due" }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    /// Reports for which time owes something, asked of the reports themselves and not of their wake-up times.
    func missed() async throws -> [ReportCode] {
        let law = try await province.books.current().law
        // What falls due while we look is not late yet.
        let now = Self.now() - .seconds(15)
        return try await province.store.read { tx in
            var missed: [ReportCode] = []
            try tx.each("SELECT id FROM report") { row in
                let code = ReportCode(number: try row.get("id"))
                if let report = try tx.reports.load(code), let next = report.agenda(under: law).first, next.at <= now {
                    missed.append(code)
                }
                return true
            }
            return missed
        }
    }
}
