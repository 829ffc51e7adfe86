import FieldReports
import LocalTime
import Office
import Territory

/// Whether what a command names stands in the books and is in use on the day. What a report has already may be said
/// again: it was right when it was said.
extension Books {
    /// - Throws: `Denial.badChoice` with the field that names what is not there.
    func check(_ command: Command, about report: Report, on day: Day) throws(Denial) {
        switch command {
        case .route(let agency, _): try checkLead(agency, "agency", on: day)
        case .return(_, let suggested?): try checkLead(suggested, "suggested", on: day)
        case .cooperate(let agency?, _, _): try checkAgency(agency, "agency", on: day)
        case .classify(let category, let place, _):
            if let category, category != report.category { try checkCategory(category) }
            if case .settled(let unit) = place?.unit, atlas.gazetteer.unit(unit) == nil {
                throw .badChoice(field: "unit", "Không có xã, phường này. Hãy chọn lại trong danh sách.")
            }
        default: break
        }
    }

    private func checkAgency(_ code: AgencyCode, _ field: String, on day: Day) throws(Denial) {
        guard let agency = agencies[code] else {
            throw .badChoice(field: field, "Không có cơ quan này trong danh mục.")
        }
        guard agency.isInForce(on: day) else {
            throw .badChoice(field: field, "\(agency.name) không còn hoạt động. Hãy chọn cơ quan kế thừa.")
        }
    }

    private func checkLead(_ code: AgencyCode, _ field: String, on day: Day) throws(Denial) {
        guard agencies[code]?.kind.mayLead == true else {
            throw .badChoice(field: field, "Cơ quan này không thể chủ trì giải quyết.")
        }
        try checkAgency(code, field, on: day)
    }

    private func checkCategory(_ code: CategoryCode) throws(Denial) {
        guard let category = category(code) else {
            throw .badChoice(field: "category", "Không có lĩnh vực này trong danh mục.")
        }
        guard category.isActive else {
            throw .badChoice(field: "category", "Lĩnh vực «\(category.name)» không còn dùng. Hãy chọn lĩnh vực khác.")
        }
    }
}
