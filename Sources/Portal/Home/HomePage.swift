// `/`: what this is in one sentence, the one thing to do, and what others have reported.

import Web

struct HomePage: Page {
    static let template = "portal/home"

    let title = "Trang chủ"
    let width = PageWidth.wide
    let section: String? = "/"
    let scripts: [String]
    /// Warnings in force: before anything else.
    let warnings: [Callout]
    let days: String
    let lookup: TextField
    let stats: StatTiles
    let map: MapBox?
    let reports: [ReportCard]
    let empty: EmptyState?
}
