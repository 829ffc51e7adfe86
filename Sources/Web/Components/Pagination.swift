// components/pagination: lists are cut by key, so there is a next and a first page, and no page 17.

package struct Pagination: Sendable {
    /// «50 phản ánh trong 1.240»
    let words: String?
    let first: String?
    let next: String?

    /// Nil when the list has one page.
    package init?(first: String?, next: String?, words: String? = nil) {
        guard first != nil || next != nil else { return nil }
        self.words = words
        self.first = first
        self.next = next
    }
}
