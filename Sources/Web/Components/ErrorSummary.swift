// components/error-summary: what to mend, at the top of the page, each leading to its field.

package struct ErrorSummary: Sendable {
    let heading: String
    let items: [Item]

    struct Item: Sendable {
        let sentence: String
        /// Nil when it is about the whole form.
        let address: String?
    }

    /// Nil when nothing is wrong, so that a page can store the result as it is.
    package init?(_ errors: FieldErrors) {
        guard !errors.isEmpty else { return nil }
        heading = errors.all.count == 1 ? "Có một chỗ cần sửa" : "Có \(errors.all.count) chỗ cần sửa"
        items = errors.all.map { Item(sentence: $0.sentence, address: $0.field.isEmpty ? nil : "#\($0.field)") }
    }
}
