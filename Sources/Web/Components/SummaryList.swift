// components/summary: facts in pairs, and before sending the way to change each.

package struct SummaryList: Sendable {
    let rows: [Row]

    package struct Row: Sendable {
        let term: String
        let text: String
        let change: String?

        package init(_ term: String, _ text: String, change: String? = nil) {
            self.term = term
            self.text = text
            self.change = change
        }
    }

    package init(_ rows: [Row]) { self.rows = rows }
}
