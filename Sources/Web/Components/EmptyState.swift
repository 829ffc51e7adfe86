// components/empty: nothing here, and what to do next.

package struct EmptyState: Sendable {
    let icon: String
    let heading: String
    let text: String
    let action: Callout.Action?

    package init(_ heading: String, _ text: String, icon: Icon = .list, action: Callout.Action? = nil) {
        self.icon = icon.partial
        self.heading = heading
        self.text = text
        self.action = action
    }
}
