// components/stats: a few large figures, each with what it counts and, where there is a list, the way to it.

package struct StatTiles: Sendable {
    let tiles: [Tile]

    package struct Tile: Sendable {
        let value: String
        let label: String
        let note: String?
        let address: String?
        let icon: String
        let tone: String

        /// `note` is the n or the span: «n = 1.240, 30 ngày qua».
        package init(
            _ value: String, _ label: String, note: String? = nil, address: String? = nil, icon: Icon = .chart,
            tone: StatusTag.Tone = .neutral
        ) {
            self.value = value
            self.label = label
            self.note = note
            self.address = address
            self.icon = icon.partial
            self.tone = tone.rawValue
        }
    }

    package init(_ tiles: [Tile]) { self.tiles = tiles }
}
