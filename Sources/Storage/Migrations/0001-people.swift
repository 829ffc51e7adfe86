extension Migration {
    /// Who may sign in, and the vault. Names and telephones exist only sealed; a digest finds them again (REP-16).
    static let people = Migration(
        1, "people",
        keyed("person", personColumns) + keyed("account", accountColumns) + [
            .both("CREATE INDEX person_phone ON person (phone_digest)"),
            .both("CREATE INDEX account_person ON account (person)"),
            .both(
                """
                CREATE TABLE appointment (
                    account  BIGINT NOT NULL REFERENCES account (id),
                    role     TEXT NOT NULL,
                    agency   TEXT NOT NULL DEFAULT '',
                    from_day INTEGER,
                    to_day   INTEGER,
                    PRIMARY KEY (account, role, agency)
                )
                """),
            .both("CREATE INDEX appointment_role ON appointment (role, agency)"),
            .both(
                """
                CREATE TABLE session (
                    token_digest TEXT PRIMARY KEY,
                    account      BIGINT NOT NULL REFERENCES account (id),
                    created_at   BIGINT NOT NULL,
                    expires_at   BIGINT NOT NULL
                )
                """),
            .both("CREATE INDEX session_account ON session (account)"),
            .both(
                """
                CREATE TABLE one_time_code (
                    account     BIGINT NOT NULL REFERENCES account (id),
                    purpose     TEXT NOT NULL CHECK (purpose IN ('verification', 'recovery', 'phoneChange')),
                    code_digest TEXT NOT NULL,
                    sealed      TEXT,
                    expires_at  BIGINT NOT NULL,
                    tries       INTEGER NOT NULL DEFAULT 0,
                    PRIMARY KEY (account, purpose)
                )
                """),
            .both(
                """
                CREATE TABLE draft (
                    key_digest TEXT PRIMARY KEY,
                    body       TEXT NOT NULL,
                    updated_at BIGINT NOT NULL
                )
                """),
            .both(
                """
                CREATE TABLE audit (
                    at      BIGINT NOT NULL,
                    number  BIGINT NOT NULL,
                    account BIGINT,
                    act     TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    detail  TEXT,
                    PRIMARY KEY (at, number)
                )
                """),
        ] + appendOnly("audit"))
}

/// A table whose key is a 64-bit number.
func keyed(_ table: String, _ columns: String) -> [Migration.Statement] {
    Migration.Statement.each { ["CREATE TABLE \(table) (id \($0.numberKey),\n\(columns))"] }
}

/// The history is only ever added to: the database itself refuses anything else.
func appendOnly(_ table: String) -> [Migration.Statement] {
    ["UPDATE", "DELETE"].flatMap { act in Migration.Statement.each { $0.refusal(table, act) } }
}

private let personColumns = """
    phone_digest TEXT,
    sealed       TEXT,
    created_at   BIGINT NOT NULL,
    erased_at    BIGINT,
    CHECK (sealed IS NOT NULL OR erased_at IS NOT NULL)
    """

private let accountColumns = """
    person       BIGINT NOT NULL REFERENCES person (id),
    phone_digest TEXT UNIQUE,
    kind         TEXT NOT NULL CHECK (kind IN ('individual', 'organisation', 'official')),
    password     TEXT,
    totp_sealed  TEXT,
    must_change_password INTEGER NOT NULL DEFAULT 0,
    created_at   BIGINT NOT NULL,
    verified_at  BIGINT,
    disabled_at  BIGINT,
    closed_at    BIGINT
    """
