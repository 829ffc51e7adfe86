extension Migration {
    /// A row for each station whose programme was ever changed: whoever changes it takes its turn there, also before the
    /// station has a slot that could be held.
    static let programmeTurns = Migration(
        35, "programme-turns",
        [
            .both(
                """
                CREATE TABLE programme_turn (
                    station TEXT PRIMARY KEY,
                    turn    BIGINT NOT NULL CHECK (turn > 0)
                )
                """)
        ])
}
