// The kinds of the second area: letters, campaigns, bulletins, airings, warnings.

extension Area {
    static var outreach: [Area] {
        [.airings]
    }
}
