// /xu-ly: what is owed, the most pressing first.

import Web

struct QueuePage: Page {
    static let template = "desk/queue"
    let title: String
    let width = PageWidth.wide
    let lead: String
    let tabs: Tabs
    let search: TextField
    let slug: String
    let alarm: Web.Notice?
    let queue: Queue?
    let empty: EmptyState?
    let pagination: Pagination?
}
