package import Office
package import Territory

/// The scope of an inspection as this area reads it.
extension InspectionScope {
    package init(
        agency: AgencyCode? = nil, unit: UnitKey? = nil, category: CategoryCode? = nil, reports: [ReportCode]? = nil
    ) {
        self.init(agency: agency, unit: unit, field: category?.rawValue, cases: reports?.map(\.description))
    }

    package var category: CategoryCode? { field.map(CategoryCode.init(rawValue:)) }
    package var reports: [ReportCode]? { cases.map { $0.compactMap { ReportCode($0) } } }

    /// Storage writes the same sentence as a condition of its queries.
    func covers(_ report: Report) -> Bool {
        !isEmpty && (agency ?? report.leadAgency) == report.leadAgency
            && (unit ?? report.scene.unit) == report.scene.unit
            && (category ?? report.category) == report.category && reports?.contains(report.code) ?? true
    }
}
