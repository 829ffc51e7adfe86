// components/report-card: one report in a list for the public. There is no field for who sent it.

package struct ReportCard: Sendable {
    let code: String
    let address: String
    let excerpt: String
    let category: String
    let categoryIcon: String
    let place: String
    /// «Gửi 06/03/2026»
    let sent: String
    let tag: StatusTag
    let isUrgent: Bool
    let due: Due?
    let thumbnail: String?

    package init(
        code: String, address: String, excerpt: String, category: String, categoryIcon: Icon = .other, place: String,
        sent: String, tag: StatusTag, isUrgent: Bool = false, due: Due? = nil, thumbnail: String? = nil
    ) {
        self.code = code
        self.address = address
        self.excerpt = excerpt
        self.category = category
        self.categoryIcon = categoryIcon.partial
        self.place = place
        self.sent = sent
        self.tag = tag
        self.isUrgent = isUrgent
        self.due = due
        self.thumbnail = thumbnail
    }
}
