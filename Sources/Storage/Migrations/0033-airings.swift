extension Migration {
    /// Stations' programmes, what was planned from them, and what devices say was played (CAM-06). Slots are ended, never
    /// deleted; what devices say is only added to.
    static let airings = Migration(
        33, "airings",
        keyed("programme_slot", slotColumns) + keyed("airing", airingColumns) + keyed("station_key", keyColumns) + [
            .both("CREATE INDEX programme_slot_station ON programme_slot (station, from_day)"),
            .both("CREATE INDEX airing_planned ON airing (planned_at, station)"),
            .both("CREATE INDEX airing_station ON airing (station, planned_at)"),
            .both("CREATE INDEX airing_open ON airing (bulletin, planned_at) WHERE ending IS NULL"),
            .both("CREATE INDEX airing_heard ON airing (bulletin, started_at) WHERE ending = 'aired'"),
            .both("CREATE INDEX airing_slot ON airing (slot, planned_at) WHERE slot IS NOT NULL"),
            .both("CREATE INDEX station_key_station ON station_key (station)"),
            .both(
                """
                CREATE TABLE play_log (
                    station     TEXT NOT NULL,
                    device      TEXT NOT NULL,
                    report      TEXT NOT NULL,
                    airing      BIGINT NOT NULL REFERENCES airing (id),
                    received_at BIGINT NOT NULL,
                    body        TEXT NOT NULL,
                    PRIMARY KEY (station, device, report)
                )
                """),
            .both("CREATE INDEX play_log_airing ON play_log (airing)"),
            .both(
                """
                CREATE TABLE player_seen (
                    station_key BIGINT PRIMARY KEY REFERENCES station_key (id),
                    seen_at     BIGINT NOT NULL,
                    clock_at    BIGINT,
                    state       TEXT NOT NULL
                )
                """),
            .both(
                """
                CREATE TABLE playable (
                    bulletin BIGINT PRIMARY KEY,
                    from_day INTEGER NOT NULL,
                    to_day   INTEGER,
                    body     TEXT NOT NULL,
                    ended_at BIGINT
                )
                """),
        ] + appendOnly("play_log"))
}

private let slotColumns = """
    station    TEXT NOT NULL,
    from_day   INTEGER NOT NULL,
    to_day     INTEGER,
    body       TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by BIGINT REFERENCES account (id),
    ended_by   BIGINT REFERENCES account (id)
    """

/// The ends are those of `AiringEnd`; NULL while it is still to come.
private let airingColumns = """
    station       TEXT NOT NULL,
    slot          BIGINT,
    bulletin      BIGINT NOT NULL,
    title         TEXT NOT NULL,
    priority      TEXT NOT NULL CHECK (priority IN ('normal', 'priority', 'emergency')),
    subjects      TEXT NOT NULL,
    planned_at    BIGINT NOT NULL,
    planned_end   BIGINT NOT NULL CHECK (planned_end > planned_at),
    started_at    BIGINT,
    ending        TEXT CHECK (ending IN ('aired', 'interrupted', 'silent', 'failed', 'missed', 'cancelled')),
    source        TEXT NOT NULL,
    is_unverified INTEGER NOT NULL CHECK (is_unverified IN (0, 1)),
    is_disputed   INTEGER NOT NULL CHECK (is_disputed IN (0, 1)),
    CHECK (ending IS NULL OR ending <> 'aired' OR started_at IS NOT NULL)
    """

/// Only the digest of a key is kept: a stolen copy of the database speaks for no station.
private let keyColumns = """
    station    TEXT NOT NULL,
    label      TEXT NOT NULL,
    digest     TEXT NOT NULL UNIQUE,
    made_at    BIGINT NOT NULL,
    made_by    BIGINT REFERENCES account (id),
    revoked_at BIGINT,
    revoked_by BIGINT REFERENCES account (id)
    """
