package import LocalTime
package import Office
package import Outreach

/// Keys under which players and loudspeakers speak for their station, and when each was last heard of.
package struct StationKeyTable {
    let tx: any Transaction
}

package struct StationKey: Sendable, Equatable {
    package var id: Int64
    package var station: Station.Code
    package var label: String
    package var madeAt: Instant
    package var revokedAt: Instant?
    package var seenAt: Instant?
    /// What its own clock showed then.
    package var clockAt: Instant?
    /// In its own words: what it is doing.
    package var state: String?
}

extension Transaction {
    package var stationKeys: StationKeyTable { StationKeyTable(tx: self) }
}

extension StationKeyTable {
    package func insert(
        _ id: Int64, of station: Station.Code, label: String, digest: String, by account: AccountID?, at now: Instant
    ) throws {
        try tx.run(
            """
            INSERT INTO station_key (id, station, label, digest, made_at, made_by)
            VALUES (\(id), \(station), \(label), \(digest), \(now), \(account))
            """)
    }

    /// - Returns: false when there is no such key, or it was revoked before.
    package func revoke(_ id: Int64, by account: AccountID?, at now: Instant) throws -> Bool {
        try tx.run(
            "UPDATE station_key SET revoked_at = \(now), revoked_by = \(account) WHERE id = \(id) AND revoked_at IS NULL"
        ) == 1
    }

    /// Index: UNIQUE (digest).
    package func find(digest: String) throws -> StationKey? {
        try tx.rows("\(selected) WHERE digest = \(digest) AND revoked_at IS NULL").first.map(StationKey.init)
    }

    package func find(_ id: Int64) throws -> StationKey? {
        try tx.rows("\(selected) WHERE id = \(id)").first.map(StationKey.init)
    }

    package func all(of station: Station.Code? = nil) throws -> [StationKey] {
        let own: Query = station.map { " WHERE station = \($0)" } ?? ""
        return try tx.rows("\(selected)\(own) ORDER BY station, made_at, id").map(StationKey.init)
    }

    /// In force, and not heard of since; those that were never heard of as well.
    package func silent(since instant: Instant) throws -> [StationKey] {
        try tx.rows(
            """
            \(selected) WHERE revoked_at IS NULL AND (seen_at IS NULL OR seen_at < \(instant)) ORDER BY station, id
            """
        ).map(StationKey.init)
    }

    package func seen(_ id: Int64, clock: Instant?, state: String, at now: Instant) throws {
        try tx.run(
            """
            INSERT INTO player_seen (station_key, seen_at, clock_at, state)
            VALUES (\(id), \(now), \(clock), \(state))
            ON CONFLICT (station_key) DO UPDATE SET seen_at = excluded.seen_at, clock_at = excluded.clock_at,
                state = excluded.state
            """)
    }
}

private let selected: Query = """
    SELECT id, station, label, made_at, revoked_at, seen_at, clock_at, state
      FROM station_key LEFT JOIN player_seen ON station_key = id
    """

extension StationKey {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.get("id"), station: try row.get("station"), label: try row.get("label"),
            madeAt: try row.get("made_at"), revokedAt: try row.get("revoked_at"), seenAt: try row.get("seen_at"),
            clockAt: try row.get("clock_at"), state: try row.get("state"))
    }
}
