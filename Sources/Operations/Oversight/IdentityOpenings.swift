import FieldReports
import LocalTime
package import Office
import Storage

/// Each time the identity behind a report was opened, whatever the report's visibility, and never the identity itself:
/// for whoever looks after personal data, whom A0.8 has told of each.
extension Oversight {
    package static let openingsReaders: Set<Role> = [.dpo, .auditor]

    /// The latest first.
    /// - Throws: `AccountProblem`.
    package func identityOpenings(for viewer: Viewer, limit: Int = 500) async throws -> [OpeningLine] {
        try viewer.require(Self.openingsReaders)
        return try await store.read { tx in
            try tx.events.openings(limit: limit).compactMap { recorded -> OpeningLine? in
                guard case .identityOpened(let ground, let fields, let reason) = recorded.event else { return nil }
                let opening = IdentityOpening(
                    ground: ground, fields: fields, reason: reason, by: recorded.by, at: recorded.at)
                return OpeningLine(code: recorded.code, opening: opening)
            }
        }
    }
}
