package import LocalTime

/// A player at a station that has said nothing for two minutes.
package struct SilentPlayer: Sendable, Equatable {
    package let name: String
    /// Nil where it never reported.
    package let lastHeard: Instant?

    package init(name: String, lastHeard: Instant?) {
        self.name = name
        self.lastHeard = lastHeard
    }
}

extension Campaigns {
    /// The seam to the players: none is known here until stations have them.
    package func silentPlayers() async throws -> [SilentPlayer] { [] }
}
