extension Migration {
    /// Everything the public figures are counted from, in one narrow index: the rows themselves are not touched.
    static let figures = Migration(
        9, "figures",
        [
            .both(
                """
                CREATE INDEX report_figures ON report (category, status, deadline_day, is_late, submitted_at, urgent_kind)
                 WHERE visibility = 'public'
                """)
        ])
}
