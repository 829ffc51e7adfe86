extension Migration {
    /// Reports as they stand, and everything that ever happened to them.
    ///
    /// `body` is the report that its events give; the columns beside it are the same facts once more, for the
    /// queries and for the constraints. Both are written by one statement, and `phananh verify` compares them.
    static let reports = Migration(
        3, "reports",
        keyed("report", reportColumns) + [
            .both("CREATE INDEX report_public ON report (submitted_at DESC, id DESC) WHERE visibility = 'public'"),
            .both("CREATE INDEX report_map ON report (cell, latitude, longitude) WHERE visibility = 'public'"),
            .both("CREATE INDEX report_reporter ON report (reporter, submitted_at DESC)"),
            .both("CREATE INDEX report_submitted_by ON report (submitted_by, submitted_at DESC)"),
            .both("CREATE INDEX report_lead ON report (lead_agency, deadline_day, id)"),
            .both("CREATE INDEX report_status ON report (status, submitted_at)"),
            .both("CREATE INDEX report_deadline ON report (deadline_day, id) WHERE answered_at IS NULL"),
            .both("CREATE INDEX report_unit ON report (unit_code, submitted_at DESC)"),
            .both("CREATE INDEX report_category ON report (category, submitted_at DESC)"),
            .both("CREATE INDEX report_wakes ON report (wakes_at) WHERE wakes_at IS NOT NULL"),
            .both("CREATE INDEX report_hidden ON report (submitted_at DESC) WHERE is_hidden = 1"),
            .both("CREATE INDEX report_urgent ON report (submitted_at DESC) WHERE urgent_kind IS NOT NULL"),
            .both(
                """
                CREATE TABLE event (
                    report   BIGINT NOT NULL REFERENCES report (id),
                    sequence INTEGER NOT NULL CHECK (sequence > 0),
                    at       BIGINT NOT NULL,
                    account  BIGINT,
                    standing TEXT NOT NULL,
                    agency   TEXT,
                    rules    TEXT NOT NULL,
                    name     TEXT NOT NULL,
                    body     TEXT NOT NULL,
                    PRIMARY KEY (report, sequence)
                )
                """),
            .both("CREATE INDEX event_at ON event (at DESC)"),
            .both(
                """
                CREATE TABLE cooperation (
                    report BIGINT NOT NULL REFERENCES report (id),
                    agency TEXT NOT NULL REFERENCES agency (code),
                    PRIMARY KEY (report, agency)
                )
                """),
            .both("CREATE INDEX cooperation_agency ON cooperation (agency, report)"),
        ] + Migration.Statement.each(\.searchTable) + appendOnly("event"))
}

private let reportColumns = """
    version       INTEGER NOT NULL,
    submitted_at  BIGINT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('submitted', 'routed', 'returned', 'accepted',
                  'inProgress', 'pendingApproval', 'answered', 'clarifying', 'closed', 'refused',
                  'merged', 'withdrawn')),
    visibility    TEXT NOT NULL CHECK (visibility IN ('notYetPublic', 'public', 'secretByRequest',
                  'hidden')),
    is_hidden     INTEGER NOT NULL CHECK (is_hidden IN (0, 1)),
    is_restricted INTEGER NOT NULL CHECK (is_restricted IN (0, 1)),
    is_pilot      INTEGER NOT NULL CHECK (is_pilot IN (0, 1)),
    category      TEXT NOT NULL REFERENCES category (code),
    unit_era      TEXT,
    unit_code     TEXT,
    latitude      DOUBLE PRECISION,
    longitude     DOUBLE PRECISION,
    cell          BIGINT,
    urgent_kind   TEXT CHECK (urgent_kind IN ('naturalDisaster', 'fire', 'accident', 'theftRobbery',
                  'securityDisorder')),
    acknowledged_at BIGINT,
    channel       TEXT NOT NULL,
    lead_agency   TEXT REFERENCES agency (code),
    received_at   BIGINT,
    deadline_day  INTEGER,
    answered_at   BIGINT,
    rating        TEXT CHECK (rating IN ('satisfied', 'acceptable', 'unsatisfied')),
    notice_owed_since BIGINT,
    pending       INTEGER NOT NULL,
    wakes_at      BIGINT,
    updated_at    BIGINT NOT NULL,
    reporter      BIGINT NOT NULL REFERENCES person (id),
    submitted_by  BIGINT NOT NULL REFERENCES account (id),
    is_assisted   INTEGER NOT NULL CHECK (is_assisted IN (0, 1)),
    request_key   TEXT,
    request_digest TEXT,
    shown_description TEXT NOT NULL,
    place_words   TEXT,
    body          TEXT NOT NULL,
    UNIQUE (submitted_by, request_key),
    CHECK (status IN ('submitted', 'refused', 'merged', 'withdrawn') OR lead_agency IS NOT NULL),
    CHECK ((unit_era IS NULL) = (unit_code IS NULL))
    """
