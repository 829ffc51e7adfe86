import FieldReports
import LocalTime
package import Office
package import Storage

/// The daily list behind «không bỏ sót» (IOC-02): every open report without an owner, or without an event for days.
/// It asks the table itself, not the duties' own wake-up times, so that it would notice them failing.
extension Province {
    package func nothingMissed(by viewer: Viewer) async throws -> [ReportSummary] {
        try viewer.require([.iocManager, .iocOperator, .iocShiftLead, .provincialOverseer])
        let days = try await books.current().law.rules.nothingMissedAfterDays
        let since = now() - .days(days)
        return try await store.read { try $0.reports(visibleTo: viewer).forgotten(since: since) }
    }
}
