// /ioc: what needs somebody now, then how the province stands. Figures lead to the lists they count.

import Web

struct OverviewPage: Page {
    static let template = "center/overview"
    let title = "Tổng quan điều hành"
    let width = PageWidth.wide
    let asOf: String
    let warnings: [Callout]
    let alarms: [Alarm]
    let quiet: Callout?
    let waiting: [Figure]
    /// Urgent reports that somebody has taken.
    let taken: DataTable?
    let flow: DataTable
    let quality: DataTable
    let late: BarList?
    let forgotten: DataTable?

    /// A tile whose figure follows the live stream.
    struct Figure: Sendable {
        let name: String
        let value: String
        let label: String
        let note: String?
        let address: String
        let icon: String
        let tone: String
    }

    struct Alarm: Sendable {
        let code: String
        let address: String
        let words: String
        let facts: String
        let since: String
        let elapsed: String
    }
}
