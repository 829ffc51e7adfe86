// A span of days during which one list of administrative units is in force.
//
// The list changes by resolution, all at once: on 01/07/2025 districts ended and 129 communes became 45. Codes are used
// again under other names, so a unit is always named by its era and its code.

package import LocalTime

package struct Era: Sendable, Hashable, Identifiable, Codable {
    /// Stable and readable; by custom the first day: `2025-07-01`.
    package let id: String
    package let from: Day
    /// The last day; nil while the era is open.
    package let to: Day?

    package init(id: String, from: Day, to: Day? = nil) {
        self.id = id
        self.from = from
        self.to = to
    }

    package init(from: Day, to: Day? = nil) { self.init(id: from.description, from: from, to: to) }

    package func contains(_ day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }

    package func closed(on day: Day) -> Era { Era(id: id, from: from, to: day) }
}

extension Era {
    /// Three levels: the list since Nghị quyết 815/NQ-UBTVQH14 of 01/01/2020, until districts ended on 30/06/2025.
    package static let until20250630 = Era(from: Day(number: 18262), to: Day(number: 20269))
    /// Two levels: Nghị quyết 1661/NQ-UBTVQH15.
    package static let since20250701 = Era(from: Day(number: 20270))
}
