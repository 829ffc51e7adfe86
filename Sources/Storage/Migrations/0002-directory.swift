extension Migration {
    /// Agencies and fields, and the versioned documents that decisions quote: rules, calendar, routing, units.
    static let directory = Migration(
        2, "directory",
        [
            .both(
                """
                CREATE TABLE agency (
                    code      TEXT PRIMARY KEY,
                    name      TEXT NOT NULL,
                    kind      TEXT NOT NULL,
                    unit_era  TEXT,
                    unit_code TEXT,
                    from_day  INTEGER,
                    to_day    INTEGER,
                    successor TEXT REFERENCES agency (code),
                    CHECK ((unit_era IS NULL) = (unit_code IS NULL))
                )
                """),
            .both(
                """
                CREATE TABLE category (
                    code      TEXT PRIMARY KEY,
                    name      TEXT NOT NULL,
                    grouping  TEXT NOT NULL,
                    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
                    note      TEXT,
                    position  INTEGER NOT NULL
                )
                """),
            .both(
                """
                CREATE TABLE reference (
                    kind    TEXT NOT NULL,
                    name    TEXT NOT NULL DEFAULT '',
                    version INTEGER NOT NULL,
                    at      BIGINT NOT NULL,
                    account BIGINT,
                    note    TEXT NOT NULL,
                    body    TEXT NOT NULL,
                    PRIMARY KEY (kind, name, version)
                )
                """),
        ] + appendOnly("reference"))
}
