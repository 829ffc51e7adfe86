package import LocalTime
package import Office
package import Territory

/// A report as routing sees it, and who answered it in the end. No words, no place closer than its commune, no person.
package struct PastCase: Sendable, Equatable {
    package var code: ReportCode
    package var unit: UnitKey?
    package var category: CategoryCode
    package var day: Day
    /// Nil while nobody has answered.
    package var answeredBy: AgencyCode?

    package init(code: ReportCode, unit: UnitKey?, category: CategoryCode, day: Day, answeredBy: AgencyCode?) {
        self.code = code
        self.unit = unit
        self.category = category
        self.day = day
        self.answeredBy = answeredBy
    }
}
