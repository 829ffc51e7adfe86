extension Migration {
    /// How much of what they may do people have used, counted by all nodes together. Keys are peppered digests: nobody
    /// reads an address or a telephone out of them.
    ///
    /// No index but the key's: what is forgotten once an hour is found by a walk, which costs less than a second tree
    /// at every request.
    static let allowances = Migration(
        10, "allowances",
        [
            .both(
                """
                CREATE TABLE allowance (
                    key_digest TEXT PRIMARY KEY,
                    full_at    BIGINT NOT NULL,
                    seen_at    BIGINT NOT NULL
                )
                """)
        ])
}
