extension Migration {
    /// What the on-time figures count, beside the body: the first legal limit, whether it was kept, and the late mark.
    static let punctuality = Migration(
        7, "punctuality",
        [
            .both("ALTER TABLE report ADD COLUMN first_limit_day INTEGER"),
            .both("ALTER TABLE report ADD COLUMN was_on_time INTEGER CHECK (was_on_time IN (0, 1))"),
            .both("ALTER TABLE report ADD COLUMN is_late INTEGER NOT NULL DEFAULT 0 CHECK (is_late IN (0, 1))"),
            .both("CREATE INDEX report_first_limit ON report (first_limit_day, was_on_time)"),
            .both("CREATE INDEX report_late ON report (id) WHERE is_late = 1 AND answered_at IS NULL"),
        ])
}
