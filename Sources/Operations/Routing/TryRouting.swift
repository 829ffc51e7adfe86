package import FieldReports
package import Office
import Storage

/// A proposed list of rules beside the one in force, before anything is changed.
package struct RoutingTried: Sendable {
    package let sheet: RoutingSheet
    package let findings: [RoutingFinding]
    package let trial: RoutingTrial
}

extension Routing {
    /// Whoever may look at the rules may try others.
    package static let readers: Set<Role> = [.systemAdmin, .directoryAdmin, .iocManager, .auditor]

    /// Tries rules on the newest reports that the viewer may know of, and keeps nothing. At the command line, without a
    /// viewer, on those that anybody may.
    /// - Throws: `InvalidSubmission` where it is no table; `AccountProblem.notSignedIn`, `.forbidden`.
    package func tryOut(
        _ text: String, among most: Int = 10_000, for viewer: Viewer?
    ) async throws -> RoutingTried {
        try viewer?.require(Self.readers)
        let sheet = try await sheet(text)
        let ground = try await store.read(RoutingGround.init)
        let findings = try await findings(in: sheet, on: ground)
        let proposed = RoutingBook(version: ground.version + 1, rules: sheet.rules, agencies: ground.agencies)
        let trial = try await store.read { tx in
            var trial = RoutingTrial(proposed, against: ground.book)
            try tx.reports(visibleTo: viewer ?? .anyone).pastCases(atMost: most) { trial.count($0) }
            return trial
        }
        return RoutingTried(sheet: sheet, findings: findings, trial: trial)
    }
}
