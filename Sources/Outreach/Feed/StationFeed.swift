package import LocalTime

/// What a player or a loudspeaker is told: what its station plays until a day, and where the files are. The same words on
/// the wire and in the player's folder.
///
/// A player is older than its server for years: what it cannot read of an airing costs that airing and no other.
package struct StationFeed: Sendable, Equatable, Encodable {
    package var station: String
    package var name: String
    /// The server's clock when this was made.
    package var made: Instant
    package var until: Instant
    /// How often to ask again, in seconds: something urgent is heard of no later.
    package var poll: Int
    package var airings: [Airing]
    /// How many airings were told and could not be read.
    package private(set) var unread = 0

    package init(station: String, name: String, made: Instant, until: Instant, poll: Int, airings: [Airing]) {
        self.station = station
        self.name = name
        self.made = made
        self.until = until
        self.poll = poll
        self.airings = airings
    }

    private enum CodingKeys: CodingKey { case station, name, made, until, poll, airings }

    package struct Airing: Sendable, Equatable, Codable {
        /// In figures, as text: it is larger than what some readers of JSON hold.
        package var number: String
        package var at: Instant
        package var seconds: Double
        package var priority: Told<BulletinPriority>
        package var title: String
        package var clusters: [String]
        /// What a report must name as played.
        package var content: String
        package var tracks: [Track]
        package var isCancelled: Bool

        package init(
            number: String, at: Instant, seconds: Double, priority: BulletinPriority, title: String,
            clusters: [String], content: String, tracks: [Track], isCancelled: Bool
        ) {
            self.number = number
            self.at = at
            self.seconds = seconds
            self.priority = Told(priority)
            self.title = title
            self.clusters = clusters
            self.content = content
            self.tracks = tracks
            self.isCancelled = isCancelled
        }

        /// It interrupts. A priority that this program does not know interrupts nothing.
        package var isUrgent: Bool { priority.value == .emergency }
    }

    package struct Track: Sendable, Equatable, Codable {
        package var language: Told<BroadcastLanguage>
        /// SHA-256 of the file in hexadecimal.
        package var hash: String
        package var seconds: Double
        /// Signed, and at an end with `until`.
        package var address: String

        package init(language: BroadcastLanguage, hash: String, seconds: Double, address: String) {
            self.language = Told(language)
            self.hash = hash
            self.seconds = seconds
            self.address = address
        }
    }
}

extension StationFeed: Decodable {
    package init(from decoder: any Decoder) throws {
        let told = try decoder.container(keyedBy: CodingKeys.self)
        let airings = try told.decode([IfReadable<Airing>].self, forKey: .airings)
        self.init(
            station: try told.decode(String.self, forKey: .station), name: try told.decode(String.self, forKey: .name),
            made: try told.decode(Instant.self, forKey: .made), until: try told.decode(Instant.self, forKey: .until),
            poll: try told.decode(Int.self, forKey: .poll), airings: airings.compactMap(\.value))
        unread = airings.count - self.airings.count
    }
}
