extension Migration {
    /// What was done under a client's own key is about any subject, and is kept in one table: reports had a column of their
    /// own in it, campaigns a table of their own beside it.
    ///
    /// Where an account used one key for both, what it did to the campaign is forgotten: a repeat of it is refused and not
    /// done twice.
    static let keptAnswers = Migration(
        40, "kept-answers",
        [
            .both("UPDATE answered_request SET subject_kind = 'report', subject = report WHERE report IS NOT NULL"),
            .both("ALTER TABLE answered_request DROP COLUMN report"),
            .both(
                """
                INSERT INTO answered_request (account, request_key, digest, subject_kind, subject, version, at)
                SELECT account, request_key, digest, kind, subject, version, at FROM answered_act
                 WHERE NOT EXISTS (SELECT 1 FROM answered_request AS known
                                    WHERE known.account = answered_act.account
                                      AND known.request_key = answered_act.request_key)
                """),
            .both("DROP TABLE answered_act"),
        ])
}
