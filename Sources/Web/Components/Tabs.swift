// components/tabs: views of one list, each its own address, so that they work without scripts and can be bookmarked.

package struct Tabs: Sendable {
    let label: String
    let tabs: [Tab]

    package struct Tab: Sendable {
        let label: String
        let address: String
        let count: String?
        let isCurrent: Bool

        package init(_ label: String, _ address: String, count: String? = nil, isCurrent: Bool = false) {
            self.label = label
            self.address = address
            self.count = count
            self.isCurrent = isCurrent
        }
    }

    /// `label` names the set for a screen reader: «Danh sách việc».
    package init(_ label: String, _ tabs: [Tab]) {
        self.label = label
        self.tabs = tabs
    }
}
