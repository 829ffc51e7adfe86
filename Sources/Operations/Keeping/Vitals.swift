import FieldReports
package import LocalTime
import Media
import Office
import Storage

/// Whether this node can do its work, and a few counts for whoever watches it.
package struct Vitals: Sendable {
    package let reports: Int
    package let listeners: Int
    /// How long the most overdue duty has waited.
    package let dutyLag: Span
    /// Notices that may leave and have not, and how long the first of them has waited.
    package let outboxWaiting: Int
    package let outboxLag: Span
}

extension Keeping {
    /// - Throws: `StorageError` alone.
    package func vitals() async throws -> Vitals {
        let (now, listeners) = (now(), live.listeners)
        return try await store.read { tx in
            let backlog = try tx.outbox.backlog(at: now)
            return Vitals(
                reports: try tx.reports(visibleTo: .anyone).rowsInAll(), listeners: listeners,
                dutyLag: max(.seconds(0), now - (try tx.duties.firstWake() ?? now)), outboxWaiting: backlog.count,
                outboxLag: now - (backlog.since ?? now))
        }
    }

    /// Reads the store and looks at the place of the media; writes nothing, and throws what stands in the way.
    /// - Throws: `StorageError`, `MediaStoreError`.
    package func checkReadiness() async throws {
        _ = try await store.read { try $0.reference.generation() }
        try await library.checkReadiness()
    }

    /// The same for a door that everybody may knock at: what was found within the last second is said again.
    /// - Throws: `StorageError`, `MediaStoreError`.
    package func askReadiness() async throws {
        try await province.readiness.ask { try await checkReadiness() }
    }
}
