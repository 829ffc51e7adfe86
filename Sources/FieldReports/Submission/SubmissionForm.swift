package import LocalTime
package import Office
package import Territory

/// What a person filled in, unchecked, whichever way it came (REP-07: the same checks on every channel).
package struct SubmissionForm: Sendable, Equatable, Codable {
    package var description = ""
    package var category: CategoryCode?
    package var urgentKind: UrgentKind?
    package var observedAt: Instant?
    package var point: Point?
    package var unit: UnitKey?
    package var placeWords: String?
    /// The person has looked at the commune that was proposed and agreed, or chose another.
    package var placeConfirmed = false
    package var capturedAt: Instant?
    package var enteredLater: Instant?
    /// In which capacity somebody took it down on paper.
    package var writtenDownBy: String?
    package var media: [MediaItem] = []
    package var secrecyRequested = false
    package var undertaking = false
    package var mayCall = false
    package var channel = Channel.webPortal
    package var platform: String?
    package var resubmissionOf: ReportCode?
    /// The report that the person has said tells of the same thing.
    package var sameAs: ReportCode?

    package init() {}
}

/// Where the map puts what was filled in.
package struct PlaceFinding: Sendable, Equatable {
    package var unit: UnitKey?
    package var surelyOutside: Bool
    package var approximate: Bool
    package var needsConfirmation: Bool
    package var mapVersion: String

    package init(
        unit: UnitKey?, surelyOutside: Bool, approximate: Bool, needsConfirmation: Bool, mapVersion: String
    ) {
        self.unit = unit
        self.surelyOutside = surelyOutside
        self.approximate = approximate
        self.needsConfirmation = needsConfirmation
        self.mapVersion = mapVersion
    }
}

/// What the checks are made against.
package struct SubmissionContext: Sendable {
    package var categories: Set<CategoryCode>
    package var otherCategory: CategoryCode
    /// The units in force today.
    package var unitExists: @Sendable (UnitKey) -> Bool
    /// Where the point lies; nil without a point.
    package var finding: PlaceFinding?
    package var now: Instant
    package var rules: RuleSet
    /// The names of units that the words may mean, told to somebody who gave words alone.
    package var said: [String]
    /// Who enters what was written on paper; nil for everybody else.
    package var clerk: PaperClerk?

    package init(
        categories: Set<CategoryCode>, otherCategory: CategoryCode, unitExists: @escaping @Sendable (UnitKey) -> Bool,
        finding: PlaceFinding?, now: Instant, rules: RuleSet, said: [String] = [],
        clerk: PaperClerk? = nil
    ) {
        self.categories = categories
        self.otherCategory = otherCategory
        self.unitExists = unitExists
        self.finding = finding
        self.now = now
        self.rules = rules
        self.said = said
        self.clerk = clerk
    }
}
