package import FieldReports
package import LocalTime
import Office
package import Storage

extension Store {
    /// Brings the store to what this program writes: the schema, and then the columns of reports that an earlier program
    /// wrote, in batches. Several nodes may do it at once, and one that was stopped goes on where it was.
    ///
    /// - Parameter leftAlone: is told of each report whose row cannot be read, or does not follow from its history. It
    ///   keeps nobody from starting; `verify` names it too.
    /// - Throws: `StorageError.newerSchema`, `StorageError.editedMigration`, and what else the store itself throws.
    package func bringUpToDate(
        at now: Instant, leftAlone: @escaping @Sendable (ReportCode, any Error) -> Void = { _, _ in }
    ) async throws {
        try await migrate(Migration.all, at: now)
        for columns in ReportTable.earlierColumns {
            var last: ReportCode?
            while true {
                let codes = try await read { [last] in try $0.reports.written(by: columns, after: last, limit: 100) }
                guard !codes.isEmpty else { break }
                try await refill(codes, leftAlone)
                last = codes.last
            }
        }
    }

    private func refill(
        _ codes: [ReportCode], _ leftAlone: @escaping @Sendable (ReportCode, any Error) -> Void
    ) async throws {
        let failures = try await writeInTurn { tx in
            let law = try Law(tx)
            return try codes.compactMap { code in try tx.refill(code, under: law).map { (code, $0) } }
        }
        for (code, error) in failures { leftAlone(code, error) }
    }
}

/// A report whose row says something that its history does not.
package struct DoesNotFollow: Error { package init() {} }

extension Transaction {
    /// - Returns: why it was left as it is, as far as it could not be made whole.
    fileprivate func refill(_ code: ReportCode, under law: Law) throws -> (any Error)? {
        do {
            let grown = try reports.grown(code)
            guard let report = try grown ?? reports.load(code) else { return nil }
            try reports.refill(report, wakesAt: report.wakesAt(under: law))
            return grown == nil ? DoesNotFollow() : nil
        } catch let error as StorageError where error.isUnreadable {
            return error
        }
    }
}
