extension Migration {
    /// What was done under a client's own key: which report, and at which version it stood afterwards. Its history gives
    /// the answer again, so no words of anybody are kept here.
    ///
    /// A row from before knows neither; its digest fits no request of today, so a repeat of it is refused and not done
    /// twice, until it is swept.
    static let answers = Migration(
        17, "answers",
        [
            .both("ALTER TABLE answered_request DROP COLUMN status"),
            .both("ALTER TABLE answered_request DROP COLUMN body"),
            .both("ALTER TABLE answered_request ADD COLUMN report BIGINT REFERENCES report (id)"),
            .both("ALTER TABLE answered_request ADD COLUMN version INTEGER"),
            .both("CREATE INDEX answered_request_at ON answered_request (at)"),
        ])
}
