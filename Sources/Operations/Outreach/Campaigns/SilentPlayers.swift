package import LocalTime
package import Office
package import Outreach
import Storage

/// A player at a station that has said nothing for two minutes.
package struct SilentPlayer: Sendable, Equatable {
    package let name: String
    /// Where it stands; nil where the directory knows of no such station any more.
    package let station: Station?
    /// Nil where it never reported.
    package let lastHeard: Instant?

    package init(name: String, station: Station? = nil, lastHeard: Instant?) {
        self.name = name
        self.station = station
        self.lastHeard = lastHeard
    }
}

extension Campaigns {
    /// By the name of the station each stands at, the one that has been silent for longest first.
    ///
    /// - Throws: `AiringDenial.notYours`.
    package func silentPlayers(for viewer: Viewer) async throws -> [SilentPlayer] {
        let directory = try await province.books.current().outreach
        return try await province.airings.silentPlayers(for: viewer).map { key in
            let station = directory.station(key.station)
            return SilentPlayer(name: station?.name ?? key.label, station: station, lastHeard: key.seenAt)
        }.sorted { ($0.lastHeard?.milliseconds ?? 0, $0.name) < ($1.lastHeard?.milliseconds ?? 0, $1.name) }
    }
}
