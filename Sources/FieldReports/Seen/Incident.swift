package import LocalTime
import Office

/// Reports that tell of one matter, shown as one (AMB-26). Only those are in it that the viewer may know of, so it says
/// nothing of the others; each keeps its own code, day and answer.
package struct Incident: Sendable, Equatable, Codable {
    /// By receipt, the earliest first.
    package var reports: [ReportCode]
    /// When the earliest was received.
    package var since: Instant
    /// The day that was promised to the earliest.
    package var deadline: Day?
}

extension Incident {
    /// - Parameter reports: those that the viewer may know of, the one that is looked at among them.
    /// - Returns: nil where it stands alone.
    package init?(_ reports: [Report]) {
        let ordered = reports.sorted { ($0.received, $0.code.number) < ($1.received, $1.code.number) }
        guard ordered.count > 1, let first = ordered.first else { return nil }
        self.init(reports: ordered.map(\.code), since: first.received, deadline: first.round?.deadline.day)
    }
}

extension Report {
    fileprivate var received: Instant { receivedAt ?? submittedAt }
}
