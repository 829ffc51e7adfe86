// Every component with Vietnamese examples, at `/_gallery`: for whoever writes pages, and for looking at what changed.
// Served in the demonstration only.

package struct GalleryPage: Page {
    package static let template = "gallery/show"

    package let title = "Thư viện thành phần"
    package let width = PageWidth.wide
    package let scripts = ["js/map.js", "js/send.js"]

    // Messages
    let notices: [Callout]
    let summary: ErrorSummary?
    let empty: EmptyState
    let confirmText: TextArea
    // States and dates
    let tags: [StatusTag]
    let dues: [Due]
    let deadline: DeadlineBox
    let late: DeadlineBox
    let timeline: Timeline
    // Forms
    let steps: Steps
    let phone: TextField
    let password: TextField
    let words: TextArea
    let unit: SelectField
    let category: Choices
    let urgency: Choices
    let rating: Choices
    let undertaking: Checkbox
    let photo: FileField
    let answers: SummaryList
    // Lists
    let reports: [ReportCard]
    let tabs: Tabs
    let queue: Queue
    let pagination: Pagination?
    let table: DataTable
    // Figures and pictures
    let stats: StatTiles
    let bars: BarList
    let map: MapBox
    let photos: Photos
    let icons: [IconSample]

    struct IconSample: Sendable {
        let name: String
        let icon: String
    }

    package var section: String? { "/_gallery" }
}
