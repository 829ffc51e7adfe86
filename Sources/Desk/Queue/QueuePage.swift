// /xu-ly: what is owed, the most pressing first.

import Web

struct QueuePage: Page {
    static let template = "desk/queue"
    let title: String
    let width = PageWidth.wide
    let lead: String
    let tabs: Tabs
    /// The way to what came on paper, for whoever may enter it.
    let paper: String?
    let search: TextField
    let slug: String
    let alarm: Callout?
    let queue: Queue?
    let empty: EmptyState?
    let pagination: Pagination?
}
