extension Migration {
    /// Pictures, films and voices by what they are; the bytes are on the shelf under their hash.
    static let attachments = Migration(
        5, "attachments",
        [
            .both(
                """
                CREATE TABLE media (
                    id           TEXT PRIMARY KEY,
                    owner        BIGINT NOT NULL REFERENCES account (id),
                    report       BIGINT REFERENCES report (id),
                    sha256       TEXT NOT NULL,
                    kind         TEXT NOT NULL CHECK (kind IN ('photo', 'video', 'voice')),
                    content_type TEXT NOT NULL,
                    bytes        BIGINT NOT NULL,
                    width        INTEGER,
                    height       INTEGER,
                    seconds      DOUBLE PRECISION,
                    likeness     BIGINT,
                    created_at   BIGINT NOT NULL
                )
                """),
            .both("CREATE INDEX media_report ON media (report)"),
            .both("CREATE INDEX media_owner ON media (owner, created_at)"),
            .both(
                """
                CREATE TABLE upload (
                    id         TEXT PRIMARY KEY,
                    owner      BIGINT NOT NULL REFERENCES account (id),
                    length     BIGINT NOT NULL CHECK (length > 0),
                    media      TEXT REFERENCES media (id),
                    created_at BIGINT NOT NULL
                )
                """),
        ])
}
