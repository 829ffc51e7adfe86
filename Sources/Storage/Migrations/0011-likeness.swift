extension Migration {
    /// Finds what stands near a place, for whoever looks, and the few reports that came back after they were done.
    ///
    /// `report_map` holds what is public alone; an office looks for what is like a report that nobody has published yet.
    static let likeness = Migration(
        11, "likeness",
        [
            .both("CREATE INDEX report_place ON report (cell, submitted_at)"),
            .both("CREATE INDEX event_recurred ON event (report) WHERE name = 'recurred'"),
        ])
}
