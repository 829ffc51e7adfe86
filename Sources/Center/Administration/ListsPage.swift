// Tables to read: the directory, the log.

import Office
import Web

struct ListsPage: Page {
    static let template = "center/lists"
    let title: String
    let width = PageWidth.wide
    var section: String? = Entrance.administration.path
    let tabs: Tabs
    let lead: String
    var notices: [Callout] = []
    let facts: SummaryList?
    let tables: [DataTable]
    let empty: EmptyState?
}
