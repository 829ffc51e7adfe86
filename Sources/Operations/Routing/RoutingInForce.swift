package import FieldReports
package import Office
package import Storage

/// The rules in force with what is strange about them today, and the versions there were.
package struct RoutingInForce: Sendable {
    package let version: Int
    package let sheet: RoutingSheet
    package let findings: [RoutingFinding]
    /// The newest first.
    package let history: [ReferenceTable.Change]

    package var latest: ReferenceTable.Change? { history.first }
}

extension Routing {
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`.
    package func inForce(for viewer: Viewer) async throws -> RoutingInForce {
        try viewer.require(Self.readers)
        let (ground, history) = try await store.read { tx in
            (try RoutingGround(tx), try tx.reference.history(.routing))
        }
        let sheet = RoutingSheet(ground.rules)
        return RoutingInForce(
            version: ground.version, sheet: sheet, findings: try await findings(in: sheet, on: ground),
            history: history)
    }

    /// A version as a table; nil where there is none of that number.
    /// - Throws: `AccountProblem.notSignedIn`, `.forbidden`.
    package func sheet(version: Int, for viewer: Viewer) async throws -> RoutingSheet? {
        try viewer.require(Self.readers)
        return try await store.read { try $0.reference.version(version, of: .routing, as: [RoutingRule].self) }
            .map { RoutingSheet($0.body) }
    }
}
