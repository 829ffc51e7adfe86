package import Territory

/// What an inspector was sent to look into (A0.9). Every part that is given must hold; a scope that gives none covers
/// nothing. A field and single cases stand here as their own area writes them.
package struct InspectionScope: Sendable, Equatable, Codable {
    package var agency: AgencyCode?
    package var unit: UnitKey?
    package var field: String?
    package var cases: [String]?

    package init(agency: AgencyCode?, unit: UnitKey?, field: String?, cases: [String]?) {
        self.agency = agency
        self.unit = unit
        self.field = field
        self.cases = cases
    }

    package var isEmpty: Bool { agency == nil && unit == nil && field == nil && cases == nil }
}
