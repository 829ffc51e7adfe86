extension Migration {
    /// Reports of a commune that show no point, for finding what tells of the same thing by words and pictures (REP-20).
    static let pointless = Migration(
        22, "pointless",
        [.both("CREATE INDEX report_pointless ON report (unit_code, submitted_at DESC) WHERE latitude IS NULL")])
}
