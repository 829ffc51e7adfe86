extension Migration {
    /// A picture, film or voice belongs to any subject: (kind, number) in place of a report. The evidence of campaigns and
    /// the recordings of bulletins from before belong to nobody yet; their histories name them.
    static let mediaSubjects = Migration(
        41, "media-subjects",
        [
            .both("ALTER TABLE media ADD COLUMN subject_kind TEXT"),
            .both(
                "ALTER TABLE media ADD COLUMN subject BIGINT CHECK ((subject IS NULL) = (subject_kind IS NULL))"),
            .both("UPDATE media SET subject_kind = 'report', subject = report WHERE report IS NOT NULL"),
            .both("DROP INDEX media_report"),
            .both("ALTER TABLE media DROP COLUMN report"),
            .both("CREATE INDEX media_subject ON media (subject_kind, subject)"),
        ])
}
