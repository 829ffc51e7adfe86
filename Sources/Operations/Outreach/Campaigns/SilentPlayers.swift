package import LocalTime
package import Office
import Outreach
import Storage

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
    /// By the name of the station each stands at.
    ///
    /// - Throws: `AiringDenial.notYours`.
    package func silentPlayers(for viewer: Viewer) async throws -> [SilentPlayer] {
        let directory = try await province.books.current().outreach
        return try await province.airings.silentPlayers(for: viewer).map { key in
            SilentPlayer(name: directory.station(key.station)?.name ?? key.label, lastHeard: key.seenAt)
        }
    }
}
