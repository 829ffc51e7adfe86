/// A text and what it is: what the classifier learns from.
package struct Lesson: Sendable, Equatable {
    package var text: String
    package var category: CategoryCode
    package var urgentKind: UrgentKind?
    package var exclusion: Exclusion?
    package var weight: Float

    package init(
        _ text: String, category: CategoryCode, urgentKind: UrgentKind? = nil, exclusion: Exclusion? = nil,
        weight: Float = 1
    ) {
        self.text = text
        self.category = category
        self.urgentKind = urgentKind
        self.exclusion = exclusion
        self.weight = weight
    }
}
