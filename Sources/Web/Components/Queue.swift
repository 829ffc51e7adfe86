// components/queue: the desk's list of work, ordered by what is due; each row becomes a card on a phone.

package struct Queue: Sendable {
    let caption: String
    let rows: [Row]

    package struct Row: Sendable {
        let code: String
        let address: String
        let excerpt: String
        let category: String
        let categoryIcon: String
        let place: String
        let tag: StatusTag
        let due: Due?
        /// Who has it in hand; nil when nobody yet.
        let officer: String?
        let isUrgent: Bool
        /// A word on what is asked of the reader: «Chờ tiếp nhận», «Người dân phản hồi lại».
        let ask: String?

        package init(
            code: String, address: String, excerpt: String, category: String, categoryIcon: Icon = .other,
            place: String, tag: StatusTag, due: Due?, officer: String? = nil, isUrgent: Bool = false,
            ask: String? = nil
        ) {
            self.code = code
            self.address = address
            self.excerpt = excerpt
            self.category = category
            self.categoryIcon = categoryIcon.partial
            self.place = place
            self.tag = tag
            self.due = due
            self.officer = officer
            self.isUrgent = isUrgent
            self.ask = ask
        }
    }

    package init(_ caption: String, _ rows: [Row]) {
        self.caption = caption
        self.rows = rows
    }
}
