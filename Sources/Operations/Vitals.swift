import FieldReports
import Media
import Storage

/// Whether this node can do its work, and a few counts for whoever watches it.
package struct Vitals: Sendable {
    package let reports: Int
    package let listeners: Int
}

extension Province {
    package func vitals() async throws -> Vitals {
        let reports = try await store.read { try $0.reports(visibleTo: .anyone).rowsInAll() }
        return Vitals(reports: reports, listeners: live.listeners)
    }

    /// Reads the store and writes to the disk; throws what stands in the way.
    package func checkReadiness() async throws {
        _ = try await store.read { try $0.reference.generation() }
        let name = "san-sang-\(freshName(bytes: 8))"
        try await library.uploads.create(name, length: 1)
        try await library.uploads.terminate(name)
    }
}
