package import FieldReports
package import LocalTime
package import Office

/// Reports have a row with columns, a history of their own, and their wake-up in the row.
extension Report: Kept {
    package static func load(_ number: Int64, in tx: any Transaction) throws -> Report? {
        try tx.reports.load(ReportCode(number: number))
    }

    package static func take(_ number: Int64, in tx: any Transaction) throws -> Report? {
        try tx.duties.take(ReportCode(number: number))
    }

    /// - Throws: `StaleReport` when somebody wrote since `old` was read.
    package func write(
        _ recorded: [RecordedEvent], from old: Report, wakesAt: Instant?, at now: Instant, in tx: any Transaction
    ) throws {
        try tx.reports.update(self, from: old, wakesAt: wakesAt, at: now)
        for event in recorded { try tx.events.append(event) }
    }

    /// A0.7: those who follow it, while anybody may see it.
    package func news(of recorded: RecordedEvent, in tx: any Transaction) throws -> [Notice] {
        guard let news = recorded.newsForFollowers(self), try tx.follows.isFollowed(code) else { return [] }
        return [news]
    }

    package func wake(at instant: Instant?, in tx: any Transaction) throws { try tx.duties.wake(code, at: instant) }
}
