extension Migration {
    /// Letters and outlines as lists find them; who has a letter; the register of numbers, one for each issuer, symbol and
    /// year; and requests that were done about what is not a report.
    static let letters = Migration(
        30, "letters",
        [
            .both(
                """
                CREATE TABLE letter (
                    number          BIGINT PRIMARY KEY,
                    version         INTEGER NOT NULL,
                    status          TEXT NOT NULL,
                    issuer          TEXT NOT NULL,
                    agency          TEXT NOT NULL,
                    symbol          TEXT NOT NULL,
                    subject         TEXT NOT NULL,
                    register_number INTEGER,
                    register_day    INTEGER,
                    receipt_day     INTEGER,
                    units           INTEGER NOT NULL,
                    received        INTEGER NOT NULL,
                    began_at        BIGINT NOT NULL,
                    changed_at      BIGINT NOT NULL,
                    CHECK (received BETWEEN 0 AND units),
                    CHECK ((register_number IS NULL) = (register_day IS NULL)),
                    CHECK (status NOT IN ('issued', 'cancelled') OR register_number IS NOT NULL)
                )
                """),
            .both("CREATE INDEX letter_began ON letter (began_at DESC, number DESC)"),
            .both(
                "CREATE INDEX letter_unreceived ON letter (receipt_day) WHERE status = 'issued' AND received < units"),
            .both(
                """
                CREATE TABLE letter_unit (
                    letter      BIGINT NOT NULL REFERENCES letter (number),
                    unit        TEXT NOT NULL,
                    agency      TEXT,
                    received_at BIGINT,
                    acted_at    BIGINT,
                    PRIMARY KEY (letter, unit)
                )
                """),
            .both("CREATE INDEX letter_unit_unit ON letter_unit (unit, letter)"),
            .both(
                """
                CREATE TABLE register_book (
                    issuer TEXT NOT NULL,
                    symbol TEXT NOT NULL,
                    year   INTEGER NOT NULL,
                    last   INTEGER NOT NULL CHECK (last > 0),
                    PRIMARY KEY (issuer, symbol, year)
                )
                """),
            .both(
                """
                CREATE TABLE register (
                    issuer     TEXT NOT NULL,
                    symbol     TEXT NOT NULL,
                    year       INTEGER NOT NULL,
                    number     INTEGER NOT NULL CHECK (number > 0),
                    day        INTEGER NOT NULL,
                    letter     BIGINT NOT NULL UNIQUE REFERENCES letter (number),
                    is_by_hand INTEGER NOT NULL CHECK (is_by_hand IN (0, 1)),
                    cancelled  TEXT,
                    PRIMARY KEY (issuer, symbol, year, number)
                )
                """),
            .both(
                """
                CREATE TABLE outline (
                    number     BIGINT PRIMARY KEY,
                    version    INTEGER NOT NULL,
                    status     TEXT NOT NULL,
                    title      TEXT NOT NULL,
                    editions   INTEGER NOT NULL,
                    began_at   BIGINT NOT NULL,
                    changed_at BIGINT NOT NULL
                )
                """),
            .both("CREATE INDEX outline_began ON outline (began_at DESC, number DESC)"),
            .both("ALTER TABLE answered_request ADD COLUMN subject_kind TEXT"),
            .both("ALTER TABLE answered_request ADD COLUMN subject BIGINT"),
        ])
}
