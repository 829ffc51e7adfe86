extension Migration {
    /// Who must review what an office decided alone (A0.7, A0.9, AMB-09), as a list asks it. Rows that are there get theirs
    /// at the next start.
    static let decisionReviews = Migration(
        24, "decision-reviews",
        [
            .both("ALTER TABLE report ADD COLUMN decision_review_by TEXT"),
            .both("DROP INDEX report_waiting"),
            .both(
                """
                CREATE INDEX report_waiting ON report (submitted_at)
                 WHERE awaits_lead = 1 OR awaits_centre = 1 OR owes_feedback = 1 OR recurs = 1
                       OR review_by IS NOT NULL OR decision_review_by IS NOT NULL OR objection_by IS NOT NULL
                       OR notice_owed_since IS NOT NULL OR moderation_owed_since IS NOT NULL
                """),
        ])
}
