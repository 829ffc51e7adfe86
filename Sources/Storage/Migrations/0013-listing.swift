extension Migration {
    /// What lists and figures ask, as the domain answers it: columns beside the body, so that no list looks through the
    /// events again. Rows that are there get theirs at the next start; until then `columns` says that they have none.
    static let listing = Migration(
        13, "listing",
        listingColumns.map { .both("ALTER TABLE report ADD COLUMN \($0)") } + [
            .both("CREATE INDEX report_refill ON report (columns, id)"),
            // On PostgreSQL a question locks every index of its table: few serve many lists, whose conditions are parts of theirs.
            .both(
                """
                CREATE INDEX report_waiting ON report (submitted_at)
                 WHERE awaits_lead = 1 OR awaits_centre = 1 OR owes_feedback = 1 OR recurs = 1
                       OR review_by IS NOT NULL OR objection_by IS NOT NULL OR notice_owed_since IS NOT NULL
                       OR moderation_owed_since IS NOT NULL
                """),
            .both(
                """
                CREATE INDEX report_overseen ON report (submitted_at)
                 WHERE hidings > 0 OR openings > 0 OR refused_late_at IS NOT NULL
                """),
            // Only lists asked the events for these; now the columns answer.
            .both("DROP INDEX event_hidden"), .both("DROP INDEX event_recurred"),
        ])
}

private let listingColumns = [
    "columns INTEGER NOT NULL DEFAULT 0",
    "touched_at BIGINT NOT NULL DEFAULT 0",
    "recurs INTEGER NOT NULL DEFAULT 0 CHECK (recurs IN (0, 1))",
    "is_extended INTEGER NOT NULL DEFAULT 0 CHECK (is_extended IN (0, 1))",
    "urgent_since BIGINT",
    "urgency_weighed_at BIGINT",
    "acknowledged_by BIGINT",
    "awaits_lead INTEGER NOT NULL DEFAULT 0 CHECK (awaits_lead IN (0, 1))",
    "awaits_centre INTEGER NOT NULL DEFAULT 0 CHECK (awaits_centre IN (0, 1))",
    "owes_feedback INTEGER NOT NULL DEFAULT 0 CHECK (owes_feedback IN (0, 1))",
    "review_by TEXT",
    "objection_by TEXT",
    "moderation_owed_since BIGINT",
    "first_answered_at BIGINT",
    "first_outcome TEXT",
    "outcome TEXT",
    "refused_late_at BIGINT",
    "hidings INTEGER NOT NULL DEFAULT 0",
    "hidden_at BIGINT",
    "hidings_reviewed INTEGER NOT NULL DEFAULT 0",
    "hidings_overturned INTEGER NOT NULL DEFAULT 0",
    "hidings_near_limit INTEGER NOT NULL DEFAULT 0",
    "hidings_after_bad_rating INTEGER NOT NULL DEFAULT 0",
    "openings INTEGER NOT NULL DEFAULT 0",
    "opened_at BIGINT",
]
