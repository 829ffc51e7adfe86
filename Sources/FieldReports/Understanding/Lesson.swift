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

extension Lesson {
    /// One lesson a line.
    static func lines(
        _ text: String, category: CategoryCode, urgentKind: UrgentKind? = nil, exclusion: Exclusion? = nil
    ) -> [Lesson] {
        text.split(separator: "\n").map {
            Lesson(String($0), category: category, urgentKind: urgentKind, exclusion: exclusion)
        }
    }

    /// One lesson a line, the category before a bar: «giao_thong|Cầu treo…».
    static func mixed(_ text: String, urgentKind: UrgentKind? = nil) -> [Lesson] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "|", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return Lesson(
                String(parts[1]), category: CategoryCode(rawValue: String(parts[0])), urgentKind: urgentKind)
        }
    }
}
