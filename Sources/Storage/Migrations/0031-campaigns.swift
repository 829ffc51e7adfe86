extension Migration {
    /// What lists ask of campaigns, beside their histories in `journal`: what each asks, how far its units are, the
    /// evidence, and what was sent with its receipt. With them, the keys under which something was done to a subject
    /// that is not a report.
    static let campaigns = Migration(
        31, "campaigns",
        [
            .both(
                """
                CREATE TABLE campaign (
                    id       BIGINT PRIMARY KEY CHECK (id > 0),
                    version  INTEGER NOT NULL CHECK (version > 0),
                    title    TEXT NOT NULL,
                    from_day INTEGER NOT NULL,
                    last_day INTEGER NOT NULL CHECK (last_day >= from_day),
                    weekly   INTEGER NOT NULL CHECK (weekly > 0)
                )
                """),
            .both("CREATE INDEX campaign_from ON campaign (from_day DESC, id DESC)"),
            .both(
                """
                CREATE TABLE campaign_unit (
                    campaign BIGINT NOT NULL REFERENCES campaign (id),
                    unit     TEXT NOT NULL,
                    total    INTEGER NOT NULL CHECK (total >= 0),
                    reached  INTEGER NOT NULL CHECK (reached BETWEEN 0 AND total),
                    unread   INTEGER NOT NULL CHECK (unread >= 0),
                    PRIMARY KEY (campaign, unit)
                )
                """),
            .both("CREATE INDEX campaign_unit_unit ON campaign_unit (unit, campaign)"),
            .both(
                """
                CREATE TABLE campaign_station (
                    campaign BIGINT NOT NULL REFERENCES campaign (id),
                    station  TEXT NOT NULL,
                    PRIMARY KEY (campaign, station)
                )
                """),
            .both("CREATE INDEX campaign_station_station ON campaign_station (station, campaign)"),
            .both(
                """
                CREATE TABLE campaign_evidence (
                    campaign    BIGINT NOT NULL REFERENCES campaign (id),
                    id          INTEGER NOT NULL CHECK (id > 0),
                    unit        TEXT NOT NULL,
                    form        TEXT NOT NULL,
                    state       TEXT NOT NULL,
                    captured_on INTEGER,
                    at          BIGINT NOT NULL,
                    PRIMARY KEY (campaign, id)
                )
                """),
            .both("CREATE INDEX campaign_evidence_waiting ON campaign_evidence (at) WHERE state = 'waiting'"),
            .both(
                """
                CREATE TABLE campaign_message (
                    campaign BIGINT NOT NULL REFERENCES campaign (id),
                    id       INTEGER NOT NULL CHECK (id > 0),
                    kind     TEXT NOT NULL,
                    unit     TEXT NOT NULL,
                    station  TEXT,
                    to_head  INTEGER NOT NULL CHECK (to_head IN (0, 1)),
                    at       BIGINT NOT NULL,
                    read_at  BIGINT,
                    PRIMARY KEY (campaign, id)
                )
                """),
            .both("CREATE INDEX campaign_message_unread ON campaign_message (unit, at) WHERE read_at IS NULL"),
            .both(
                """
                CREATE TABLE answered_act (
                    account     BIGINT NOT NULL REFERENCES account (id),
                    request_key TEXT NOT NULL,
                    digest      TEXT NOT NULL,
                    kind        TEXT NOT NULL,
                    subject     BIGINT NOT NULL,
                    version     INTEGER NOT NULL,
                    at          BIGINT NOT NULL,
                    PRIMARY KEY (account, request_key)
                )
                """),
            .both("CREATE INDEX answered_act_at ON answered_act (at)"),
        ])
}
