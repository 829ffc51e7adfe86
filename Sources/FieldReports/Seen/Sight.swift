import LocalTime
package import Office

/// Who may know that a report exists. Storage writes the same sentence as a condition of its queries, and a test
/// holds the two against each other; what may not be known answers as what is not there.
extension Report {
    package func isVisible(to viewer: Viewer) -> Bool {
        visibility == .public || audience(of: viewer) != nil
    }

    /// In what quality somebody looks; nil for the public.
    package func audience(of viewer: Viewer) -> Audience? {
        let standings = standings(of: viewer)
        if standings.contains(.reporter) { return .reporter }
        let official = standings.first { $0 != .assistant }
        if isRestricted { return standings.first(where: Self.cleared.contains).map(Audience.official) }
        if let official { return .official(official) }
        return standings.contains(.assistant) ? .assistant : nil
    }

    private static let cleared: Set<Standing> = [.leadLeader, .iocManager, .overseer]
}

package enum Audience: Sendable, Equatable {
    case reporter
    /// Who helped to send it: sees that it goes on, never the answer nor the messages (A0.12).
    case assistant
    case official(Standing)
}
