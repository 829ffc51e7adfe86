extension Migration {
    /// What may happen once: the figures of a second factor open one door, and a message leaves once for each person.
    static let once = Migration(
        6, "once",
        [
            .both("ALTER TABLE account ADD COLUMN second_factor_step BIGINT"),
            .both("ALTER TABLE line ADD COLUMN sent_at BIGINT"),
            // The centre reads the newest of all, not only of what is public.
            .both("CREATE INDEX report_newest ON report (submitted_at DESC, id DESC)"),
        ])
}
