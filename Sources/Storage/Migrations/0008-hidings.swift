extension Migration {
    /// Finds the few reports that were ever hidden among the events of all.
    static let hidings = Migration(
        8, "hidings", [.both("CREATE INDEX event_hidden ON event (report) WHERE name = 'hidden'")])
}
